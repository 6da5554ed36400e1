<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** The keywords of one schema with their arguments, each asked for by its type. */
final class Arguments
{
    /** @param array<array-key, mixed> $arguments by keyword */
    public function __construct(private readonly array $arguments)
    {
    }

    public function has(string $keyword): bool
    {
        return array_key_exists($keyword, $this->arguments);
    }

    public function value(string $keyword): mixed
    {
        return $this->arguments[$keyword] ?? null;
    }

    /**
     * @param list<string> $keywords
     *
     * @throws UnsupportedSchema when there are others
     */
    public function allowOnly(array $keywords): void
    {
        $unknown = array_diff(array_map('strval', array_keys($this->arguments)), $keywords);
        if ($unknown !== []) {
            throw new UnsupportedSchema('Not known here: "' . implode('", "', $unknown) . '".');
        }
    }

    public function text(string $keyword): string
    {
        $value = $this->value($keyword);

        return is_string($value) ? $value : throw $this->wrong($keyword);
    }

    public function integer(string $keyword): int
    {
        $value = $this->value($keyword);

        return is_int($value) ? $value : throw $this->wrong($keyword);
    }

    public function number(string $keyword): int|float
    {
        $value = $this->value($keyword);

        return is_int($value) || is_float($value) ? $value : throw $this->wrong($keyword);
    }

    public function constant(string $keyword): string|int|bool|null
    {
        $value = $this->value($keyword);

        return is_string($value) || is_int($value) || is_bool($value) || $value === null
            ? $value
            : throw $this->wrong($keyword);
    }

    /** @return list<string> */
    public function texts(string $keyword): array
    {
        $texts = [];
        foreach ($this->list($keyword) as $value) {
            $texts[] = is_string($value) ? $value : throw $this->wrong($keyword);
        }

        return $texts;
    }

    /** @return list<mixed> none when the keyword is absent */
    public function list(string $keyword): array
    {
        $value = $this->value($keyword) ?? [];

        return is_array($value) && array_is_list($value) ? $value : throw $this->wrong($keyword);
    }

    /** @return array<array-key, mixed> none when the keyword is absent */
    public function map(string $keyword): array
    {
        $value = $this->value($keyword) ?? [];

        return is_array($value) ? $value : throw $this->wrong($keyword);
    }

    private function wrong(string $keyword): UnsupportedSchema
    {
        return new UnsupportedSchema("\"{$keyword}\" is missing or not of the type that is known here.");
    }
}
