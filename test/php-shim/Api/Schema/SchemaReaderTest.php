<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Schema\SchemaValidator;
use Fai\Api\Schema\UnsupportedSchema;
use PHPUnit\Framework\TestCase;

final class SchemaReaderTest extends TestCase
{
    /**
     * @dataProvider known
     *
     * @param array<string, mixed> $schema
     */
    public function testWhatIsKnownIsRead(array $schema): void
    {
        self::assertCount(0, (new SchemaValidator($schema))->validate(null));
    }

    /** @return array<string, array{array<string, mixed>}> */
    public function known(): array
    {
        return [
            'null' => [['type' => 'null']],
            'something or null' => [['anyOf' => [['type' => 'string'], ['type' => 'null']]]],
            'annotations' => [['$schema' => 'x', 'title' => 't', 'description' => 'd', 'type' => 'null']],
        ];
    }

    /**
     * @dataProvider unknown
     *
     * @param array<string, mixed> $schema
     */
    public function testWhatWouldGoUncheckedIsRefusedAtOnce(array $schema): void
    {
        $this->expectException(UnsupportedSchema::class);
        new SchemaValidator($schema);
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public function unknown(): iterable
    {
        $object = ['type' => 'object', 'properties' => ['a' => ['type' => 'string']], 'additionalProperties' => false];
        $textOrNull = [['type' => 'string'], ['type' => 'null']];
        yield 'no type' => [[]];
        yield 'no known type' => [['type' => 'int']];
        yield 'several types' => [['type' => ['string', 'null']]];
        yield 'an unknown keyword' => [['type' => 'string', 'contentEncoding' => 'base64']];
        yield 'a keyword of another type' => [['type' => 'integer', 'maxLength' => 3]];
        yield 'uniqueItems' => [['type' => 'array', 'items' => ['type' => 'null'], 'uniqueItems' => true]];
        yield 'multipleOf' => [['type' => 'number', 'multipleOf' => 2]];
        yield 'exclusiveMaximum' => [['type' => 'number', 'exclusiveMaximum' => 2]];
        yield 'another format' => [['type' => 'string', 'format' => 'email']];
        yield 'an array without items' => [['type' => 'array']];
        yield 'an array with items of several schemas' => [['type' => 'array', 'items' => [['type' => 'null']]]];
        yield 'prefixItems' => [['type' => 'array', 'items' => ['type' => 'null'], 'prefixItems' => []]];
        yield 'an open object' => [array_diff_key($object, ['additionalProperties' => 0])];
        yield 'an object open to a schema' => [['additionalProperties' => ['type' => 'null']] + $object];
        yield 'patternProperties' => [$object + ['patternProperties' => []]];
        yield 'a requirement without a schema' => [$object + ['required' => ['b']]];
        yield 'required as text' => [$object + ['required' => 'a']];
        yield 'an unknown keyword deep inside' => [['properties' => ['a' => ['type' => 'null', 'x' => 1]]] + $object];
        yield 'three alternatives' => [['anyOf' => [['type' => 'string'], ['type' => 'integer'], ['type' => 'null']]]];
        yield 'alternatives without null' => [['anyOf' => [['type' => 'string'], ['type' => 'integer']]]];
        yield 'alternatives beside a type' => [['type' => 'null', 'anyOf' => $textOrNull]];
        yield 'oneOf' => [['oneOf' => $textOrNull]];
        yield 'allOf' => [['type' => 'string', 'allOf' => []]];
        yield '$ref' => [['$ref' => '#/$defs/a']];
        yield 'an enumeration without type' => [['enum' => ['a']]];
        yield 'an enumeration of numbers' => [['type' => 'string', 'enum' => [1]]];
        yield 'a length that is no integer' => [['type' => 'string', 'maxLength' => '3']];
        yield 'a constant list' => [['type' => 'string', 'const' => []]];
        yield 'a schema that is true' => [['type' => 'array', 'items' => true]];
    }
}
