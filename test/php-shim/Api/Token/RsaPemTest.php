<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\RsaPem;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

final class RsaPemTest extends TestCase
{
    /** @dataProvider sizes */
    public function testThePemIsTheOneThatOpenSslWrites(int $bits): void
    {
        $key = SigningKey::named('pem', $bits);
        self::assertSame($key->publicPem(), RsaPem::fromModulusAndExponent($key->number('n'), $key->number('e')));
    }

    /** @return array<string, array{int}> lengths of one, two and three bytes */
    public function sizes(): array
    {
        return ['512 bits' => [512], '1 024 bits' => [1024], '2 048 bits' => [2048], '3 072 bits' => [3072]];
    }

    public function testAFirstBitOfOneDoesNotMakeANumberNegative(): void
    {
        $pem = RsaPem::fromModulusAndExponent("\xff" . str_repeat("\x01", 255), "\x80\x01");
        $key = openssl_pkey_get_public($pem);
        self::assertNotFalse($key);
        $details = openssl_pkey_get_details($key);
        self::assertIsArray($details);
        self::assertSame(2048, $details['bits']);
        self::assertSame("\x80\x01", $details['rsa']['e']);
    }
}
