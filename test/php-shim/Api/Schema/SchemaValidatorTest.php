<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\SchemaValidator;
use PHPUnit\Framework\TestCase;

final class SchemaValidatorTest extends TestCase
{
    public function testMembersComeInTheOrderOfTheSchemaAndUnknownOnesLast(): void
    {
        $inner = self::objectOf(['c' => ['type' => 'null']], ['c']);
        $schema = self::objectOf(['a' => ['type' => 'string'], 'b' => $inner], ['a']);
        $found = (new SchemaValidator($schema))->validate(StrictJson::decode('{"z":1,"b":{"y":1},"a":1,"7":1}'));
        self::assertSame(
            [
                '/a type',
                '/b/c required',
                '/b/y additionalProperties',
                '/z additionalProperties',
                '/7 additionalProperties',
            ],
            array_map(static fn ($one): string => "{$one->pointer} {$one->rule}", $found),
        );
    }

    public function testNoMoreThanTwentyAreNamed(): void
    {
        $schema = ['type' => 'array', 'items' => ['type' => 'string']];
        $found = (new SchemaValidator($schema))->validate(array_fill(0, 100_000, 1));
        self::assertCount(20, $found);
        self::assertSame('/19', $found[19]->pointer);
        $names = array_map(static fn (int $n): string => "n{$n}", range(1, 25));
        $schema = self::objectOf(array_fill_keys($names, ['type' => 'string']), $names);
        self::assertCount(20, (new SchemaValidator($schema))->validate((object) []));
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
        $item = self::objectOf(['kind' => ['default' => 'x', 'type' => 'string']]);
        $schema = self::objectOf([
            'number' => ['type' => 'integer'],
            'list' => ['default' => [], 'type' => 'array', 'items' => $item],
            'nothing' => ['default' => null, 'anyOf' => [['type' => 'string'], ['type' => 'null']]],
            'absent' => ['type' => 'string'],
        ]);
        $validator = new SchemaValidator($schema);
        self::assertSame(['list' => [], 'nothing' => null], $validator->complete(StrictJson::decode('{}')));
        $full = '{"absent":"","nothing":"a","list":[{},{"kind":"y"}],"number":3.0}';
        self::assertSame(
            ['number' => 3, 'list' => [['kind' => 'x'], ['kind' => 'y']], 'nothing' => 'a', 'absent' => ''],
            $validator->complete(StrictJson::decode($full)),
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
        return [
            'type' => 'object',
            'properties' => $properties,
            'required' => $required,
            'additionalProperties' => false,
        ];
    }
}
