<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\Base64Url;
use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\JwkReader;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

final class JwkReaderTest extends TestCase
{
    public function testAKeyOfExactly2048BitsIsTakenAndOneOf2047IsNot(): void
    {
        self::assertSame(2048, JwkReader::read((object) SigningKey::named('a')->jwk(), 1)->bits);
        $this->assertFault('weak_key', self::withModulus("\x7f" . str_repeat("\xff", 255)));
        $this->assertFault('weak_key', SigningKey::named('weak', 1024)->jwk());
    }

    public function testAKeyOfExactly8192BitsIsTakenAndOneOf8193IsNot(): void
    {
        self::assertSame(8192, JwkReader::read((object) self::withModulus("\x80" . str_repeat("\x01", 1023)), 1)->bits);
        $this->assertFault('oversized_key', self::withModulus("\x01" . str_repeat("\x01", 1024)));
    }

    public function testAnEvenModulusIsNoKey(): void
    {
        $this->assertFault('bad_key', self::withModulus(str_repeat("\xf0", 256)));
    }

    /** @dataProvider exponents */
    public function testAnExponentIsOddAndAtLeastThree(string $bytes, bool $isTaken): void
    {
        $jwk = SigningKey::named('a')->jwk(['e' => Base64Url::encode($bytes)]);
        if ($isTaken) {
            self::assertSame(2048, JwkReader::read((object) $jwk, 1)->bits);
        } else {
            $this->assertFault('bad_key', $jwk);
        }
    }

    /** @return array<array-key, array{string, bool}> */
    public function exponents(): array
    {
        return [
            'none' => ['', false],
            '0' => ["\x00", false],
            '1' => ["\x01", false],
            '2' => ["\x02", false],
            '3' => ["\x03", true],
            '65 536' => ["\x01\x00\x00", false],
            '65 537' => ["\x01\x00\x01", true],
            '65 537 with a zero in front' => ["\x00\x01\x00\x01", false],
            'of 64 bits' => [str_repeat("\xff", 8), true],
            'of 72 bits' => [str_repeat("\xff", 9), false],
        ];
    }

    /** @dataProvider badNumbers */
    public function testANumberIsCanonicalBase64UrlWithoutLeadingZeros(mixed $n): void
    {
        $this->assertFault('bad_key', SigningKey::named('a')->jwk(['n' => $n]));
    }

    /** @return array<string, array{mixed}> */
    public function badNumbers(): array
    {
        $n = SigningKey::named('a')->jwk()['n'];

        return [
            'null' => [null],
            'a number' => [65537],
            'a list' => [[$n]],
            'empty' => [''],
            'padded' => [$n . '=='],
            'with a line feed' => [$n . "\n"],
            'with a zero byte in front' => [Base64Url::encode("\0" . SigningKey::named('a')->number('n'))],
        ];
    }

    /** @param array<string, mixed> $jwk */
    private function assertFault(string $reason, array $jwk): void
    {
        try {
            JwkReader::read((object) $jwk, 3);
        } catch (InvalidKeySet $invalid) {
            self::assertSame([$reason, 3], [$invalid->reason, $invalid->position]);

            return;
        }
        self::fail('The key was taken.');
    }

    /** @return array<string, mixed> */
    private static function withModulus(string $bytes): array
    {
        return SigningKey::named('a')->jwk(['n' => Base64Url::encode($bytes)]);
    }
}
