<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** One value of a document, where it stands and what its schema says of it. */
final class Spot
{
    /**
     * @param array<string, mixed> $schema     of the value, without the choice of null
     * @param bool                 $isNullable whether null may stand there as well
     * @param bool                 $isRequired whether the object around it must have it
     * @param int                  $depth      how many objects and arrays of the document it lies in
     */
    public function __construct(
        public readonly Branch $around,
        public readonly int $index,
        public readonly array $schema,
        public readonly bool $isNullable,
        public readonly bool $isRequired,
        public readonly int $depth,
    ) {
    }

    public function value(): mixed
    {
        return $this->around->parts[$this->index][1];
    }

    public function name(): ?string
    {
        return $this->around->parts[$this->index][0];
    }

    public function put(mixed $value): void
    {
        $this->around->parts[$this->index][1] = $value;
    }

    public function type(): string
    {
        return $this->schema['type'];
    }

    /**
     * Every value of a document, itself included: the root is the one part of a branch around it.
     *
     * @param array<string, mixed> $schema of the document
     *
     * @return list<self>
     */
    public static function all(Branch $document, array $schema): array
    {
        return self::below(new Branch(false, [[null, $document]]), 0, $schema, true, 0);
    }

    /**
     * @param array<string, mixed> $schema
     *
     * @return list<self>
     */
    private static function below(Branch $around, int $index, array $schema, bool $isRequired, int $depth): array
    {
        $isNullable = isset($schema['anyOf']);
        $schema = $schema['anyOf'][0] ?? $schema;
        $spots = [[new self($around, $index, $schema, $isNullable, $isRequired, $depth)]];
        $value = $around->parts[$index][1];
        foreach ($value instanceof Branch ? $value->parts : [] as $number => [$name]) {
            $inner = $name === null ? $schema['items'] : $schema['properties'][$name];
            $isRequired = $name === null || in_array($name, $schema['required'] ?? [], true);
            $spots[] = self::below($value, $number, $inner, $isRequired, $depth + 1);
        }

        return array_merge(...$spots);
    }
}
