<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\BearerToken;
use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\TokenRefused;
use FaiTest\Support\Mutations;
use FaiTest\Support\SampleToken;
use PHPUnit\Framework\TestCase;

/** Damaged tokens: PHPUnit turns warnings into exceptions, so a warning or a TypeError fails these tests. */
final class VerifierFuzzTest extends TestCase
{
    private const SEED = 20_261_121;

    public function testADamagedTokenIsNeverTaken(): void
    {
        $verifier = SampleToken::verifier();
        $token = SampleToken::with();
        $verifier->verify($token);
        $mutations = new Mutations(self::SEED);
        $refused = 0;
        for ($round = 0; $round < 10_000; $round++) {
            $damaged = $mutations->mutate($token);
            try {
                $verifier->verify($damaged);
                self::assertSame($token, $damaged);
                $refused++;
            } catch (TokenRefused) {
                $refused++;
            }
        }
        self::assertSame(10_000, $refused);
    }

    public function testADamagedPayloadIsRefusedOrHarmlessEvenWithAGenuineSignature(): void
    {
        $verifier = SampleToken::verifier();
        $header = json_encode(SampleToken::HEADER, JSON_THROW_ON_ERROR);
        $payload = json_encode(SampleToken::CLAIMS, JSON_THROW_ON_ERROR);
        $verifier->verify(SampleToken::signed($header, $payload));
        $mutations = new Mutations(self::SEED);
        for ($round = 0; $round < 500; $round++) {
            $token = SampleToken::signed($mutations->mutate($header), $mutations->mutate($payload));
            try {
                $claims = $verifier->verify($token);
                self::assertSame('https://issuer.test', $claims->issuer);
                self::assertContains('osticket:inst-1', $claims->audiences);
                self::assertGreaterThan(SampleToken::NOW, $claims->expiresAt);
                self::assertLessThanOrEqual(86_400, $claims->expiresAt - $claims->issuedAt);
            } catch (TokenRefused $refused) {
                self::assertStringNotContainsString('issuer.test', $refused->getMessage());
            }
        }
    }

    public function testADamagedHeaderNeverBecomesAnotherKindOfError(): void
    {
        $mutations = new Mutations(self::SEED);
        $header = 'Bearer ' . SampleToken::with();
        for ($round = 0; $round < 5_000; $round++) {
            $token = BearerToken::fromHeader($mutations->mutate($header));
            self::assertSame(1, $token === null ? 1 : preg_match('~\A[A-Za-z0-9._/+\~-]+=*\z~', $token));
        }
    }

    public function testADamagedKeySetIsRefusedOrHoldsStrongKeysOnly(): void
    {
        $mutations = new Mutations(self::SEED);
        $jwks = json_encode(['keys' => [SampleToken::key()->jwk()]], JSON_THROW_ON_ERROR);
        for ($round = 0; $round < 3_000; $round++) {
            try {
                $key = KeySet::fromJwks($mutations->mutate($jwks))->keys()[0];
                self::assertGreaterThanOrEqual(2_048, $key->bits);
            } catch (InvalidKeySet $invalid) {
                self::assertNotSame('', $invalid->getMessage());
            }
        }
    }
}
