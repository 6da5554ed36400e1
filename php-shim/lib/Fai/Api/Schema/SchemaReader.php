<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** Turns a schema into nodes, and refuses whatever in it would go unchecked. */
final class SchemaReader
{
    /** Keywords that say something about a value without limiting it. */
    private const ANNOTATIONS = ['$schema', 'title', 'description', 'default'];

    private const OBJECT_KEYWORDS = ['type', 'properties', 'required', 'additionalProperties'];
    private const LIST_KEYWORDS = ['type', 'items', 'minItems', 'maxItems'];

    /**
     * @param mixed $schema decoded with arrays for objects
     *
     * @throws UnsupportedSchema
     */
    public static function read(mixed $schema): Node\Node
    {
        if (!is_array($schema)) {
            throw new UnsupportedSchema('A schema must be an object.');
        }
        $arguments = new Arguments(array_diff_key($schema, array_flip(self::ANNOTATIONS)));
        if ($arguments->has('anyOf')) {
            return self::nullable($arguments);
        }

        return match ($arguments->text('type')) {
            'object' => self::object($arguments),
            'array' => self::list($arguments),
            default => ScalarReader::read($arguments),
        };
    }

    private static function nullable(Arguments $arguments): Node\NullableNode
    {
        $arguments->allowOnly(['anyOf']);
        $schemas = $arguments->list('anyOf');
        if (count($schemas) !== 2 || $schemas[1] !== ['type' => 'null']) {
            throw new UnsupportedSchema('"anyOf" is known only as one schema and null.');
        }

        return new Node\NullableNode(self::read($schemas[0]));
    }

    private static function object(Arguments $arguments): Node\ObjectNode
    {
        $arguments->allowOnly(self::OBJECT_KEYWORDS);
        if ($arguments->value('additionalProperties') !== false) {
            throw new UnsupportedSchema('An object must refuse unknown members ("additionalProperties": false).');
        }
        $required = $arguments->list('required');
        $members = [];
        foreach ($arguments->map('properties') as $name => $schema) {
            $members[$name] = self::member((string) $name, $schema, in_array((string) $name, $required, true));
        }
        foreach ($required as $name) {
            if (!is_string($name) || !isset($members[$name])) {
                throw new UnsupportedSchema('"required" names a member that "properties" does not have.');
            }
        }

        return new Node\ObjectNode($members);
    }

    private static function member(string $name, mixed $schema, bool $isRequired): Node\Member
    {
        $hasDefault = is_array($schema) && array_key_exists('default', $schema);

        $default = $hasDefault ? $schema['default'] : null;

        return new Node\Member($name, self::read($schema), $isRequired, $hasDefault, $default);
    }

    private static function list(Arguments $arguments): Node\ListNode
    {
        $arguments->allowOnly(self::LIST_KEYWORDS);

        return new Node\ListNode(
            self::read($arguments->value('items')),
            $arguments->has('minItems') ? $arguments->integer('minItems') : 0,
            $arguments->has('maxItems') ? $arguments->integer('maxItems') : PHP_INT_MAX,
        );
    }
}
