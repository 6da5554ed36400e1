<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Schema\Rule\JavaScriptPattern;
use Fai\Api\Schema\UnsupportedSchema;
use PHPUnit\Framework\TestCase;

final class JavaScriptPatternTest extends TestCase
{
    /** @dataProvider texts */
    public function testAPatternMatchesWhatItDoesInJavaScript(string $pattern, string $text, bool $matches): void
    {
        self::assertSame($matches ? 1 : 0, preg_match(JavaScriptPattern::toPcre($pattern), $text));
    }

    /** @return array<string, array{string, string, bool}> */
    public function texts(): array
    {
        return [
            'the end is not before a line feed' => ['^a$', "a\n", false],
            'a slash' => ['^https?:\/\/[!-~]+$', 'https://a/b#c', true],
            'a delimiter of other people' => ['^[~#/@%]+$', '~#/@%', true],
            'a character and not a byte' => ['^[^a]$', "\u{1F600}", true],
            'a number of a character' => ['^[^\u0000]*$', "a\u{1F600}b", true],
            'the character of that number' => ['^[^\u0000]*$', "a\0b", false],
            'a bracket in a class' => ['^[[:alpha:]]$', ':]', true],
            'no POSIX class' => ['^[[:alpha:]]$', 'z', false],
            'a group' => ['^(?:a|b){2}$', 'ab', true],
            'a capturing group' => ['^(a)-$', 'a-', true],
            'an escaped bracket' => ['^\[\]\(\)\{\}\^\$\.\*\+\?\|\\\\$', '[](){}^$.*+?|\\', true],
            'no more than the text' => ['^a*$', str_repeat('a', 1_000_000), true],
        ];
    }

    /** @dataProvider others */
    public function testAPatternThatPcreMayReadOtherwiseIsRefused(string $pattern): void
    {
        $this->expectException(UnsupportedSchema::class);
        JavaScriptPattern::toPcre($pattern);
    }

    /** @return array<string, array{string}> */
    public function others(): array
    {
        $escapes = ['\d', '\w', '\s', '\b', '[\d]', '\p{L}', '\k<a>', '\1', '\x41', '\cA', '\n', 'a\\'];
        $groups = ['(?=a)', '(?<a>b)', '(?<!a)', '(?i:a)', '(*ANY)', '(a', 'a)'];
        $others = ['.', 'a.b', '[]', '[^]', '[a', '*', "a\x01b", "\xff"];
        $all = [...$escapes, ...$groups, ...$others];

        return array_combine($all, array_map(static fn (string $pattern): array => [$pattern], $all));
    }
}
