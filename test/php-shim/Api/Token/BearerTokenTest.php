<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\BearerToken;
use PHPUnit\Framework\TestCase;

final class BearerTokenTest extends TestCase
{
    /** @dataProvider tokens */
    public function testTheTokenIsFoundBehindTheScheme(string $header, string $token): void
    {
        self::assertSame($token, BearerToken::fromHeader($header));
    }

    /** @return array<string, array{string, string}> */
    public function tokens(): array
    {
        return [
            'as everybody writes it' => ['Bearer a.b.c', 'a.b.c'],
            'in lower case' => ['bearer a.b.c', 'a.b.c'],
            'in mixed case' => ['bEARER a.b.c', 'a.b.c'],
            'with several spaces' => ['Bearer   a.b.c', 'a.b.c'],
            'with white space around' => [" \tBearer a.b.c \t", 'a.b.c'],
            'all its characters' => ['Bearer AZaz09-._~+/==', 'AZaz09-._~+/=='],
            'of a megabyte' => ['Bearer ' . str_repeat('a', 1_000_000), str_repeat('a', 1_000_000)],
        ];
    }

    /** @dataProvider others */
    public function testAnythingElseIsNoToken(?string $header): void
    {
        self::assertNull(BearerToken::fromHeader($header));
    }

    /** @return array<string, array{?string}> */
    public function others(): array
    {
        return [
            'no header' => [null],
            'an empty header' => [''],
            'the scheme alone' => ['Bearer'],
            'the scheme and spaces' => ['Bearer    '],
            'a token without scheme' => ['a.b.c'],
            'another scheme' => ['Basic dTpw'],
            'a scheme that runs into the token' => ['Bearera.b.c'],
            'a longer scheme' => ['Bearers a.b.c'],
            'a tab behind the scheme' => ["Bearer\ta.b.c"],
            'two credentials' => ['Bearer a.b.c, Bearer a.b.c'],
            'two tokens' => ['Bearer a.b.c d.e.f'],
            'a quoted token' => ['Bearer "a.b.c"'],
            'a parameter' => ['Bearer token=a'],
            'only padding' => ['Bearer =='],
            'padding inside' => ['Bearer a=b'],
            'a line feed behind' => ["Bearer a.b.c\n"],
            'a NUL' => ["Bearer a.b\0c"],
            'no ASCII' => ['Bearer ä'],
        ];
    }
}
