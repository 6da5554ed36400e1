<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\PublicKey;
use FaiTest\Support\SampleToken;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

final class PublicKeyTest extends TestCase
{
    private PublicKey $key;
    private string $signature;

    protected function setUp(): void
    {
        $this->key = SampleToken::keySet(SampleToken::key())->keys()[0];
        $this->signature = SampleToken::key()->sign('text');
    }

    public function testItsOwnSignatureIsVerified(): void
    {
        self::assertTrue($this->key->verifies('text', $this->signature));
    }

    public function testASignatureOfAnotherTextIsNot(): void
    {
        self::assertFalse($this->key->verifies('Text', $this->signature));
    }

    public function testASignatureByAnotherKeyIsNot(): void
    {
        self::assertFalse($this->key->verifies('text', SigningKey::named('other')->sign('text')));
    }

    /** @dataProvider otherHashes */
    public function testASignatureWithAnotherHashIsNot(int $algorithm): void
    {
        self::assertFalse($this->key->verifies('text', SampleToken::key()->sign('text', $algorithm)));
    }

    /** @return array<string, array{int}> */
    public function otherHashes(): array
    {
        return ['SHA-1' => [OPENSSL_ALGO_SHA1], 'SHA-384' => [OPENSSL_ALGO_SHA384], 'SHA-512' => [OPENSSL_ALGO_SHA512]];
    }

    public function testASignatureIsExactlyAsLongAsTheModulus(): void
    {
        self::assertFalse($this->key->verifies('text', ''));
        self::assertFalse($this->key->verifies('text', substr($this->signature, 0, -1)));
        self::assertFalse($this->key->verifies('text', $this->signature . "\0"));
        self::assertFalse($this->key->verifies('text', "\0" . $this->signature));
        self::assertFalse($this->key->verifies('text', str_repeat("\xff", 256)));
    }

    public function testAModulusOfAFractionOfAByteIsRoundedUpToBytes(): void
    {
        $key = SigningKey::named('odd', 2052);
        $public = SampleToken::keySet($key)->keys()[0];
        self::assertSame(2052, $public->bits);
        self::assertTrue($public->verifies('text', $key->sign('text')));
    }
}
