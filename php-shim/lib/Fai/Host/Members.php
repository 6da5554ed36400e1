<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Members of decoded JSON, each in its own type. What comes in from outside was checked before it gets here, and what is
 * stored was written by us: a member of another type is a fault of ours, or of a table that somebody else has written to.
 */
final class Members
{
    /** @param array<array-key, mixed> $members by name */
    public function __construct(public readonly array $members)
    {
    }

    /** @throws \UnexpectedValueException where the text is no JSON object */
    public static function ofJson(?string $json): self
    {
        $decoded = json_decode($json ?? '', true, 64);

        return is_array($decoded) ? new self($decoded) : throw new \UnexpectedValueException('No JSON object');
    }

    public function has(string $name): bool
    {
        return isset($this->members[$name]);
    }

    /** @throws \UnexpectedValueException like all that follow */
    public function text(string $name): string
    {
        return $this->textOrNull($name) ?? throw self::wrong($name);
    }

    public function textOrNull(string $name): ?string
    {
        $value = $this->members[$name] ?? null;

        return $value === null || is_string($value) ? $value : throw self::wrong($name);
    }

    public function wholeNumber(string $name): int
    {
        return $this->wholeNumberOrNull($name) ?? throw self::wrong($name);
    }

    public function wholeNumberOrNull(string $name): ?int
    {
        $value = $this->members[$name] ?? null;

        return $value === null || is_int($value) ? $value : throw self::wrong($name);
    }

    public function flag(string $name): bool
    {
        $value = $this->members[$name] ?? null;

        return is_bool($value) ? $value : throw self::wrong($name);
    }

    /** @return array<string, mixed> by name */
    public function object(string $name): array
    {
        return self::named($this->members[$name] ?? null, $name);
    }

    /** @return list<array<string, mixed>> none for null */
    public function objects(string $name): array
    {
        return array_map(static fn (mixed $one): array => self::named($one, $name), $this->list($name));
    }

    /** @return list<int> none for null */
    public function wholeNumbers(string $name): array
    {
        return array_map(static fn (mixed $one): int => is_int($one) ? $one : throw self::wrong($name), $this->list($name));
    }

    /** @return list<string> none for null */
    public function texts(string $name): array
    {
        return array_map(static fn (mixed $one): string => is_string($one) ? $one : throw self::wrong($name), $this->list($name));
    }

    /** @return list<mixed> */
    private function list(string $name): array
    {
        $value = $this->members[$name] ?? [];

        return is_array($value) && array_is_list($value) ? $value : throw self::wrong($name);
    }

    /** @return array<string, mixed> */
    private static function named(mixed $value, string $name): array
    {
        $named = [];
        foreach (is_array($value) ? $value : throw self::wrong($name) as $key => $member) {
            $named[(string) $key] = $member;
        }
        return $named;
    }

    private static function wrong(string $name): \UnexpectedValueException
    {
        return new \UnexpectedValueException("\"{$name}\" is missing or of another type");
    }
}
