<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\SchemaValidator;
use PHPUnit\Framework\TestCase;

final class SchemaValidatorTest extends TestCase
{
    /**
     * @dataProvider values
     *
     * @param array<string, mixed> $schema
     */
    public function testAValueBreaksTheRuleThatItShould(array $schema, string $json, ?string $rule): void
    {
        $found = (new SchemaValidator($schema))->validate(StrictJson::decode($json));
        self::assertSame($rule, $found[0]->rule ?? null);
        self::assertCount($rule === null ? 0 : 1, $found);
    }

    /** @return iterable<string, array{array<string, mixed>, string, ?string}> */
    public function values(): iterable
    {
        $rows = [
            [['type' => 'string'], ['""' => null, '"a"' => null, '1' => 'type', 'null' => 'type', '[]' => 'type']],
            [['type' => 'boolean'], ['true' => null, 'false' => null, '0' => 'type', '"true"' => 'type', 'null' => 'type']],
            [['type' => 'null'], ['null' => null, 'false' => 'type', '0' => 'type', '""' => 'type', '{}' => 'type']],
            [['type' => 'number'], ['1' => null, '1.5' => null, '-0.0' => null, '1e400' => 'type', '"1"' => 'type']],
            [
                ['type' => 'integer'],
                ['1' => null, '1.0' => null, '1e2' => null, '-0.0' => null, '9007199254740991' => null]
                + ['1.5' => 'type', '"1"' => 'type', 'true' => 'type', 'null' => 'type', '1e400' => 'type', '-1e400' => 'type']
                + ['9007199254740992' => 'type', '-9007199254740993' => 'type', '9223372036854775807' => 'type']
                + ['92233720368547758080' => 'type'],
            ],
            [
                ['type' => 'integer', 'minimum' => 1, 'maximum' => 3],
                ['1' => null, '3.0' => null, '0' => 'minimum', '-1e9' => 'minimum', '4' => 'maximum'],
            ],
            [['type' => 'number', 'exclusiveMinimum' => 0], ['0.1' => null, '0' => 'exclusiveMinimum', '-0.0' => 'exclusiveMinimum']],
            [
                ['type' => 'string', 'minLength' => 2, 'maxLength' => 3],
                ['"ab"' => null, '"a"' => 'minLength', '"abcd"' => 'maxLength', "\"\u{1F600}\u{1F600}\u{1F600}\"" => null]
                + ["\"\u{1F600}\"" => 'minLength', '"\ud83d\ude00\u00e9\u20ac"' => null, "\"e\u{301}e\u{301}\"" => 'maxLength'],
            ],
            [
                ['type' => 'string', 'maxLength' => 3, 'pattern' => '^[a-z]*$'],
                ['"abc"' => null, '"ab1"' => 'pattern', '"1234"' => 'maxLength', '"a\n"' => 'pattern'],
            ],
            [['type' => 'string', 'enum' => ['a', '1']], ['"a"' => null, '"1"' => null, '"A"' => 'enum', '"1.0"' => 'enum', '1' => 'type']],
            [['type' => 'string', 'const' => 'a'], ['"a"' => null, '"b"' => 'const', '0' => 'type']],
            [['type' => 'number', 'const' => 1], ['1' => null, '1.0' => null, '1.5' => 'const', '2' => 'const', 'true' => 'type']],
            [['type' => 'boolean', 'const' => true], ['true' => null, 'false' => 'const', '1' => 'type']],
            [
                ['type' => 'string', 'format' => 'date-time'],
                ['"2026-11-21T10:00:00Z"' => null, '"2028-02-29T23:59:59.123+14:00"' => null, '"2026-02-29T10:00:00Z"' => 'format']
                + ['"2026-04-31T10:00:00Z"' => 'format', '"2026-11-21T24:00:00Z"' => 'format', '"2026-11-21"' => 'format']
                + ['"2026-11-21T10:00:00Z\n"' => 'format', '"2026-11-21 10:00:00Z"' => 'format', '"now"' => 'format', '7' => 'type'],
            ],
            [
                ['type' => 'array', 'items' => ['type' => 'integer'], 'minItems' => 1, 'maxItems' => 2],
                ['[1]' => null, '[1,2]' => null, '[]' => 'minItems', '["a","b","c"]' => 'maxItems', '{}' => 'type', '{"0":1}' => 'type']
                + ['null' => 'type', '[1,"a"]' => 'type'],
            ],
            [
                ['anyOf' => [['type' => 'string', 'maxLength' => 1], ['type' => 'null']]],
                ['null' => null, '"a"' => null, '"ab"' => 'maxLength', '1' => 'type'],
            ],
            [
                ['type' => 'object', 'properties' => ['a' => ['type' => 'null']], 'required' => ['a'], 'additionalProperties' => false],
                ['{"a":null}' => null, '{}' => 'required', '{"a":null,"b":1}' => 'additionalProperties', '[]' => 'type', '"a"' => 'type'],
            ],
            [['type' => 'object', 'additionalProperties' => false], ['{}' => null, '[]' => 'type', '{"0":1}' => 'additionalProperties']],
        ];
        foreach ($rows as [$schema, $values]) {
            foreach ($values as $json => $rule) {
                yield json_encode($schema, JSON_THROW_ON_ERROR) . " {$json}" => [$schema, (string) $json, $rule];
            }
        }
    }

    public function testMembersComeInTheOrderOfTheSchemaAndUnknownOnesLast(): void
    {
        $schema = self::objectOf(['a' => ['type' => 'string'], 'b' => self::objectOf(['c' => ['type' => 'null']], ['c'])], ['a']);
        $found = (new SchemaValidator($schema))->validate(StrictJson::decode('{"z":1,"b":{"y":1},"a":1,"7":1}'));
        self::assertSame(
            ['/a type', '/b/c required', '/b/y additionalProperties', '/z additionalProperties', '/7 additionalProperties'],
            array_map(static fn ($one): string => "{$one->pointer} {$one->rule}", $found),
        );
    }

    public function testNoMoreThanTwentyAreNamed(): void
    {
        $schema = ['type' => 'array', 'items' => ['type' => 'string']];
        $found = (new SchemaValidator($schema))->validate(array_fill(0, 100_000, 1));
        self::assertCount(20, $found);
        self::assertSame('/19', $found[19]->pointer);
    }

    public function testNoneOfTwentyThousandUnknownNamesOrLongOnesComeBackWhole(): void
    {
        $names = array_map(static fn (int $n): string => $n . str_repeat("\u{1F600}/~", 100), range(1, 20_000));
        $found = (new SchemaValidator(self::objectOf([])))->validate((object) array_fill_keys($names, 1));
        self::assertCount(20, $found);
        foreach ($found as $violation) {
            self::assertLessThan(200, strlen($violation->pointer));
        }
        self::assertNotFalse(json_encode($found));
    }

    public function testDefaultsAreFilledInAndObjectsBecomeArrays(): void
    {
        $schema = self::objectOf([
            'number' => ['type' => 'integer'],
            'list' => ['default' => [], 'type' => 'array', 'items' => self::objectOf(['kind' => ['default' => 'x', 'type' => 'string']])],
            'nothing' => ['default' => null, 'anyOf' => [['type' => 'string'], ['type' => 'null']]],
            'absent' => ['type' => 'string'],
        ]);
        $validator = new SchemaValidator($schema);
        self::assertSame(['list' => [], 'nothing' => null], $validator->complete(StrictJson::decode('{}')));
        self::assertSame(
            ['number' => 3, 'list' => [['kind' => 'x'], ['kind' => 'y']], 'nothing' => 'a', 'absent' => ''],
            $validator->complete(StrictJson::decode('{"absent":"","nothing":"a","list":[{},{"kind":"y"}],"number":3.0}')),
        );
    }

    /**
     * @param array<string, mixed> $properties
     * @param list<string> $required
     *
     * @return array<string, mixed>
     */
    private static function objectOf(array $properties, array $required = []): array
    {
        return ['type' => 'object', 'properties' => $properties, 'required' => $required, 'additionalProperties' => false];
    }
}
