<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/**
 * Checks decoded JSON against a JSON Schema (2020-12), in the small part of it that zod writes for our shapes.
 * Objects are `stdClass` and arrays lists, as {@see \Fai\Api\Json\StrictJson} decodes them.
 */
final class SchemaValidator
{
    public const MAX_VIOLATIONS = 20;

    private readonly Node\Node $root;

    /**
     * @param array<array-key, mixed> $schema the schema, decoded with arrays for objects
     *
     * @throws UnsupportedSchema when it holds a keyword or a combination that is not known here
     */
    public function __construct(array $schema)
    {
        $this->root = SchemaReader::read($schema);
    }

    /**
     * The same value always gives the same list: members in the order of the schema, then unknown ones in the
     * order of the value; of one value that breaks several rules the first is named. Nothing found means valid.
     *
     * @return list<Violation> at most {@see self::MAX_VIOLATIONS}
     */
    public function validate(mixed $value): array
    {
        $found = new Violations(self::MAX_VIOLATIONS);
        $this->root->check($value, '', $found);

        return $found->all();
    }

    /**
     * A valid value with objects as arrays by name, defaults filled in and whole numbers as integers.
     * A member that may be absent and has no default stays absent.
     *
     * @param mixed $value one that {@see self::validate()} found nothing wrong with
     */
    public function complete(mixed $value): mixed
    {
        return $this->root->complete($value);
    }
}
