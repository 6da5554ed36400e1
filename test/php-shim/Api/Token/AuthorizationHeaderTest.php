<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\AuthorizationHeader;
use Fai\Api\Token\TokenRefused;
use PHPUnit\Framework\TestCase;

final class AuthorizationHeaderTest extends TestCase
{
    /**
     * @dataProvider places
     *
     * @param array<string, mixed> $server
     * @param array<array-key, mixed> $headers
     */
    public function testTheHeaderIsFoundWhereverTheWebServerPutsIt(array $server, array $headers): void
    {
        self::assertSame('Bearer a', AuthorizationHeader::find($server, static fn (): array => $headers));
    }

    /** @return array<string, array{array<string, mixed>, array<array-key, mixed>}> */
    public function places(): array
    {
        return [
            'as a variable' => [['HTTP_AUTHORIZATION' => 'Bearer a'], []],
            'as a redirected variable' => [['REDIRECT_HTTP_AUTHORIZATION' => 'Bearer a'], []],
            'as a header' => [[], ['Accept' => '*/*', 'Authorization' => 'Bearer a']],
            'as a header in lower case' => [[], ['authorization' => 'Bearer a']],
            'beside headers named by numbers' => [[], [7 => 'x', 'AUTHORIZATION' => 'Bearer a']],
            'everywhere and alike' => [
                ['HTTP_AUTHORIZATION' => 'Bearer a', 'REDIRECT_HTTP_AUTHORIZATION' => 'Bearer a'],
                ['Authorization' => 'Bearer a'],
            ],
            'beside an empty variable' => [['HTTP_AUTHORIZATION' => ''], ['Authorization' => 'Bearer a']],
        ];
    }

    /**
     * @dataProvider otherPlaces
     *
     * @param array<string, mixed> $server
     * @param array<array-key, mixed> $headers
     */
    public function testNothingElseCounts(array $server, array $headers): void
    {
        self::assertNull(AuthorizationHeader::find($server, static fn (): array => $headers));
    }

    /** @return array<string, array{array<string, mixed>, array<array-key, mixed>}> */
    public function otherPlaces(): array
    {
        return [
            'an empty request' => [[], []],
            'another header' => [['HTTP_X_AUTHORIZATION' => 'Bearer a'], ['X-Authorization' => 'Bearer a']],
            'a header that looks like the variable' => [['HTTP_REDIRECT_HTTP_AUTHORIZATION' => 'Bearer a'], []],
            'PHP\'s own reading of Basic' => [['PHP_AUTH_USER' => 'Bearer a', 'PHP_AUTH_PW' => 'a'], []],
            'a value that is no text' => [['HTTP_AUTHORIZATION' => ['Bearer a']], ['Authorization' => 7]],
        ];
    }

    /**
     * @dataProvider differing
     *
     * @param array<string, mixed> $server
     * @param array<array-key, mixed> $headers
     */
    public function testTwoDifferentValuesAreRefused(array $server, array $headers): void
    {
        $this->expectException(TokenRefused::class);
        $this->expectExceptionMessage('ambiguous_header');
        AuthorizationHeader::find($server, static fn (): array => $headers);
    }

    /** @return array<string, array{array<string, mixed>, array<array-key, mixed>}> */
    public function differing(): array
    {
        return [
            'variable and header' => [['HTTP_AUTHORIZATION' => 'Bearer a'], ['Authorization' => 'Bearer b']],
            'both variables' => [['HTTP_AUTHORIZATION' => 'Bearer a', 'REDIRECT_HTTP_AUTHORIZATION' => 'Bearer b'], []],
            'two headers' => [[], ['Authorization' => 'Bearer a', 'authorization' => 'Bearer b']],
            'schemes' => [['HTTP_AUTHORIZATION' => 'Basic dTpw'], ['Authorization' => 'Bearer a']],
        ];
    }
}
