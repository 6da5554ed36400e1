<?php

declare(strict_types=1);

namespace FaiTest\Api\Json;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use PHPUnit\Framework\TestCase;

final class StrictJsonTest extends TestCase
{
    /** @dataProvider good */
    public function testJsonIsDecodedAsPhpDecodesIt(string $json): void
    {
        self::assertEquals(json_decode($json), StrictJson::decode($json));
    }

    /** @return array<string, array{string}> */
    public function good(): array
    {
        return [
            'null' => ['null'],
            'a number' => [' 1.5e3 '],
            'an object' => ['{"a":1,"b":[true,false,null]}'],
            'the same name in different objects' => ['{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}'],
            'a name that is also a value' => ['{"a":"a","b":"a"}'],
            'a value before a colon inside a text' => ['{"a":"a\":","b":"\":a"}'],
            'names that differ in case' => ['{"a":1,"A":2}'],
            'numeric names' => ['{"1":1,"01":2,"1.0":3,"-1":4}'],
            'an empty name' => ['{"":1,"0":2}'],
            'backslashes before quotation marks' => ['{"a\\\\":1,"a\\"":2,"a":"\\\\"}'],
            'white space around the colon' => ["{\"a\" \t\n\r: 1}"],
            'brackets inside texts' => ['{"[[[[{{{{":"]]]]}}}}"}'],
            'a surrogate pair' => ['{"\ud83d\ude00":"\ud83d\ude00"}'],
            'a NUL inside a name' => ['{"a\u0000b":"\u0000"}'],
            'composed and decomposed names' => ["{\"\u{e9}\":1,\"e\u{301}\":2}"],
            'names of PHP and JavaScript' => ['{"__proto__":1,"constructor":2,"__construct":3}'],
        ];
    }

    /** @dataProvider bad */
    public function testAnythingElseIsRefused(string $reason, string $json): void
    {
        self::assertMalformed($reason, $json);
    }

    /** @return array<string, array{string, string}> */
    public function bad(): array
    {
        return [
            'nothing' => ['syntax', ''],
            'white space' => ['syntax', " \n\t\r "],
            'text behind' => ['syntax', '{}x'],
            'a second value' => ['syntax', '{} {}'],
            'a NUL behind' => ['syntax', "{}\0"],
            'a byte order mark' => ['syntax', "\xef\xbb\xbf{}"],
            'other white space' => ['syntax', "\u{a0}{}"],
            'a trailing comma' => ['syntax', '{"a":1,}'],
            'a comment' => ['syntax', '{/**/}'],
            'single quotes' => ['syntax', "{'a':1}"],
            'no quotes' => ['syntax', '{a:1}'],
            'NaN' => ['syntax', '[NaN]'],
            'capitals' => ['syntax', '[TRUE,Null]'],
            'a leading zero' => ['syntax', '[01]'],
            'a plus sign' => ['syntax', '[+1]'],
            'an unclosed text' => ['syntax', '{"a'],
            'an unclosed text with a backslash' => ['syntax', '{"a\\'],
            'an unclosed object' => ['syntax', '{"a":{"b":1}'],
            'crossed brackets' => ['syntax', '{"a":[1}]'],
            'too many brackets' => ['syntax', '{}}}]]'],
            'a colon in a list' => ['syntax', '["a":1]'],
            'a colon outside' => ['syntax', '"a":1'],
            'a line feed in a text' => ['syntax', "[\"a\nb\"]"],
            'an unknown escape' => ['syntax', '["\x"]'],
            'bad UTF-8' => ['bad_text', "[\"\xff\"]"],
            'overlong UTF-8' => ['bad_text', "[\"\xc0\xaf\"]"],
            'a surrogate in UTF-8' => ['bad_text', "[\"\xed\xa0\x80\"]"],
            'a high surrogate alone' => ['bad_text', '["\ud83d"]'],
            'a low surrogate alone' => ['bad_text', '["\ude00"]'],
            'surrogates the wrong way round' => ['bad_text', '["\ude00\ud83d"]'],
            'a lone surrogate in a name' => ['bad_text', '{"\ud83d":1}'],
            'bad UTF-8 in a name' => ['bad_text', "{\"\xff\":1}"],
            'a name that begins with NUL' => ['bad_text', '{"\u0000a":1}'],
        ];
    }

    /** @dataProvider duplicates */
    public function testANameTwiceInOneObjectIsRefusedHoweverItIsWritten(string $json): void
    {
        self::assertMalformed('duplicate_member', $json);
    }

    /** @return array<string, array{string}> */
    public function duplicates(): array
    {
        return [
            'side by side' => ['{"a":1,"a":1}'],
            'apart' => ['{"a":1,"b":{"c":[1,2]},"a":2}'],
            'escaped' => ['{"a":1,"\u0061":2}'],
            'escaped twice' => ['{"\u0061":1,"\u0061":2}'],
            'in capital digits' => ['{"\u00e9":1,"\u00E9":2}'],
            'escaped and in UTF-8' => ["{\"\u{1F600}\":1,\"\\ud83d\\ude00\":2}"],
            'a slash' => ['{"a/b":1,"a\/b":2}'],
            'empty' => ['{"":1,"":2}'],
            'numeric' => ['{"1":1,"1":2}'],
            'deep inside' => ['[[[{"x":[{"a":1,"a":2}]}]]]'],
            'after an object inside' => ['{"a":{"b":1},"a":{"b":1}}'],
            'with spaces before the colon' => ["{\"a\"\n :1,\"a\" \n:2}"],
            'with tabs before the colon' => ["{\"a\"\t\r:1,\"a\"\r\t:2}"],
        ];
    }

    public function testDepthIsCountedInArraysAndObjects(): void
    {
        $texts = [['[', '', ']', 16], ['[', '1', ']', 16], ['{"a":', '1', '}', 16], ['[{"a":', '1', '}]', 8]];
        foreach ($texts as [$open, $inside, $close, $times]) {
            $json = str_repeat($open, $times) . $inside . str_repeat($close, $times);
            self::assertNotNull(StrictJson::decode($json));
            self::assertMalformed('too_deep', "[{$json}]");
            self::assertMalformed('too_deep', "{\"a\":{$json}}");
        }
        self::assertSame([[]], StrictJson::decode('[[]]', 2));
        self::assertMalformed('too_deep', '[[1]]', 1);
    }

    public function testAnObjectHasABoundedNumberOfMembers(): void
    {
        self::assertCount(1_024, (array) StrictJson::decode(self::objectOf(1_024)));
        self::assertMalformed('too_many_members', self::objectOf(1_025));
        $two = '[' . self::objectOf(1_024) . ',' . self::objectOf(1_024) . ']';
        self::assertCount(2, (array) StrictJson::decode($two));
    }

    public function testOnlyAnObjectIsDecodedAsOne(): void
    {
        self::assertSame(1, StrictJson::decodeObject('{"a":1}')->a);
        foreach (['[]', 'null', '1', '"{}"', 'true'] as $json) {
            try {
                StrictJson::decodeObject($json);
                self::fail("{$json} was taken.");
            } catch (MalformedJson $malformed) {
                self::assertSame('not_an_object', $malformed->reason);
            }
        }
    }

    public function testTheMessageRepeatsNothingOfTheText(): void
    {
        try {
            StrictJson::decode('{"SECRET":1,"SECRET":2}');
            self::fail('The text was taken.');
        } catch (MalformedJson $malformed) {
            self::assertSame('Malformed JSON: duplicate_member', $malformed->getMessage());
        }
    }

    private static function objectOf(int $members): string
    {
        return '{' . implode(',', array_map(static fn (int $n): string => "\"n{$n}\":{$n}", range(1, $members))) . '}';
    }

    /** @param int<1, max> $maxDepth */
    private static function assertMalformed(string $reason, string $json, int $maxDepth = 16): void
    {
        try {
            StrictJson::decode($json, $maxDepth);
        } catch (MalformedJson $malformed) {
            self::assertSame($reason, $malformed->reason);

            return;
        }
        self::fail('The text was taken.');
    }
}
