<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

final class PrivatePartsTest extends TestCase
{
    /** @dataProvider secrets */
    public function testAPastedSecretIsNoticedAndNotRepeated(string $text, ?int $position): void
    {
        try {
            KeySet::fromJwks($text);
        } catch (InvalidKeySet $invalid) {
            self::assertSame(['private_key', $position], [$invalid->reason, $invalid->position]);
            self::assertStringNotContainsString('SECRET', $invalid->getMessage());

            return;
        }
        self::fail('The secret was taken.');
    }

    /** @return iterable<string, array{string, ?int}> */
    public function secrets(): iterable
    {
        $good = SigningKey::named('a')->jwk();
        foreach (['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as $member) {
            yield "the member {$member}" => [self::json(['keys' => [$good, [$member => 'SECRET'] + $good]]), 2];
            yield "the member {$member} without a value" => [self::json(['keys' => [[$member => null] + $good]]), 1];
        }
        yield 'a whole private key' => [self::json(['keys' => [SigningKey::named('a')->privateJwk()]]), 1];
        yield 'a private key alone' => [self::json(SigningKey::named('a')->privateJwk()), null];
        yield 'a list of private keys' => [self::json([SigningKey::named('a')->privateJwk()]), 1];
        yield 'a private elliptic key' => [self::json(['keys' => [['kty' => 'EC', 'd' => 'SECRET']]]), 1];
        yield 'a symmetric secret' => [self::json(['kty' => 'oct', 'k' => 'SECRET']), null];
        foreach (['', 'RSA ', 'EC ', 'ENCRYPTED ', 'OPENSSH '] as $kind) {
            $pem = "-----BEGIN {$kind}PRIVATE KEY-----\nSECRET\n-----END {$kind}PRIVATE KEY-----\n";
            yield "a PEM {$kind}" => [$pem, null];
        }
        yield 'a PEM inside JSON' => [self::json(['keys' => [['pem' => "-----BEGIN PRIVATE KEY-----\nSECRET"]]]), null];
    }

    private static function json(mixed $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR);
    }
}
