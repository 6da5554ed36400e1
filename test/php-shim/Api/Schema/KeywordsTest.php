<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\SchemaValidator;
use PHPUnit\Framework\TestCase;

final class KeywordsTest extends TestCase
{
    /**
     * @dataProvider keywords
     *
     * @param list<string> $kept
     * @param array<array-key, list<string>> $broken
     */
    public function testAValueKeepsOrBreaksEachKeyword(string $schema, array $kept, array $broken): void
    {
        $validator = new SchemaValidator(json_decode($schema, true, 16, JSON_THROW_ON_ERROR));
        foreach ($kept as $json) {
            self::assertSame([], $validator->validate(StrictJson::decode($json)), $json);
        }
        foreach ($broken as $rule => $values) {
            foreach ($values as $json) {
                $found = $validator->validate(StrictJson::decode($json));
                self::assertCount(1, $found, $json);
                self::assertSame($rule, $found[0]->rule, $json);
            }
        }
    }

    /**
     * A schema, values that keep to it, and by keyword those that break it.
     *
     * @return array<string, array{string, list<string>, array<string, list<string>>}>
     */
    public function keywords(): array
    {
        return [
            'string' => ['{"type":"string"}', ['""', '"a"'], ['type' => ['1', 'null', '[]', 'true', '{}']]],
            'boolean' => ['{"type":"boolean"}', ['true', 'false'], ['type' => ['0', '"true"', 'null']]],
            'null' => ['{"type":"null"}', ['null'], ['type' => ['false', '0', '""', '[]', '{}']]],
            'number' => ['{"type":"number"}', ['1', '1.5', '-0.0'], ['type' => ['1e400', '"1"', 'null', 'true']]],
            'integer' => [
                '{"type":"integer"}',
                ['1', '1.0', '1e2', '-0.0', '9007199254740991', '-9007199254740991'],
                ['type' => [
                    '1.5',
                    '"1"',
                    'true',
                    'null',
                    '1e400',
                    '-1e400',
                    '9007199254740992',
                    '-9007199254740993',
                    '9223372036854775807',
                    '92233720368547758080',
                ]],
            ],
            'minimum and maximum' => [
                '{"type":"integer","minimum":1,"maximum":3}',
                ['1', '3.0'],
                ['minimum' => ['0', '-1e9'], 'maximum' => ['4']],
            ],
            'exclusiveMinimum' => [
                '{"type":"number","exclusiveMinimum":0}',
                ['0.1'],
                ['exclusiveMinimum' => ['0', '-0.0', '-1']],
            ],
            'minLength and maxLength' => [
                '{"type":"string","minLength":2,"maxLength":3}',
                ['"ab"', "\"\u{1F600}\u{1F600}\u{1F600}\"", '"\ud83d\ude00\u00e9\u20ac"'],
                ['minLength' => ['""', '"a"', "\"\u{1F600}\""], 'maxLength' => ['"abcd"', "\"e\u{301}e\u{301}\""]],
            ],
            'pattern' => [
                '{"type":"string","maxLength":3,"pattern":"^[a-z]*$"}',
                ['""', '"abc"'],
                ['pattern' => ['"ab1"', '"a\n"'], 'maxLength' => ['"1234"']],
            ],
            'enum' => [
                '{"type":"string","enum":["a","1"]}',
                ['"a"', '"1"'],
                ['enum' => ['"A"', '"1.0"', '""'], 'type' => ['1']],
            ],
            'const of text' => ['{"type":"string","const":"a"}', ['"a"'], ['const' => ['"b"'], 'type' => ['0']]],
            'const of number' => [
                '{"type":"number","const":1}',
                ['1', '1.0'],
                ['const' => ['1.5', '2'], 'type' => ['true']],
            ],
            'const of boolean' => [
                '{"type":"boolean","const":true}',
                ['true'],
                ['const' => ['false'], 'type' => ['1']],
            ],
            'format' => [
                '{"type":"string","format":"date-time"}',
                ['"2026-11-21T10:00:00Z"', '"2028-02-29T23:59:59.123+14:00"'],
                [
                    'format' => [
                        '"2026-02-29T10:00:00Z"',
                        '"2026-04-31T10:00:00Z"',
                        '"2026-11-21T24:00:00Z"',
                        '"2026-11-21T10:00:00Z\n"',
                        '"2026-11-21 10:00:00Z"',
                        '"2026-11-21"',
                        '"now"',
                    ],
                    'type' => ['7'],
                ],
            ],
            'items, minItems and maxItems' => [
                '{"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":2}',
                ['[1]', '[1,2]'],
                [
                    'minItems' => ['[]'],
                    'maxItems' => ['[1,2,3]', '["a","b","c"]'],
                    'type' => ['[1,"a"]', '{}', '{"0":1}', 'null'],
                ],
            ],
            'anyOf with null' => [
                '{"anyOf":[{"type":"string","maxLength":1},{"type":"null"}]}',
                ['null', '"a"'],
                ['maxLength' => ['"ab"'], 'type' => ['1']],
            ],
            'required and additionalProperties' => [
                '{"type":"object","properties":{"a":{"type":"null"}},"required":["a"],"additionalProperties":false}',
                ['{"a":null}'],
                ['required' => ['{}'], 'additionalProperties' => ['{"a":null,"b":1}'], 'type' => ['[]', '"a"']],
            ],
            'no members' => [
                '{"type":"object","properties":{},"additionalProperties":false}',
                ['{}'],
                ['additionalProperties' => ['{"0":1}', '{"":1}'], 'type' => ['[]']],
            ],
        ];
    }
}
