<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\Base64Url;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\TokenRefused;
use Fai\Api\Token\Verifier;
use FaiTest\Support\FrozenClock;
use FaiTest\Support\ListedTokens;
use FaiTest\Support\SampleToken;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

/** Freshly signed twins of every class of forgery: each is right in all but one thing. */
final class VerifierTest extends TestCase
{
    public function testATokenThatIsRightInEverythingIsTaken(): void
    {
        $claims = SampleToken::verifier()->verify(SampleToken::with());
        self::assertEquals(SampleToken::claims(), $claims);
        self::assertTrue($claims->hasScope('insights:write'));
    }

    /**
     * @dataProvider harmless
     *
     * @param array<string, mixed> $claims
     * @param array<string, mixed> $header
     */
    public function testATokenMaySayMoreOrLess(array $claims, array $header): void
    {
        self::assertSame('token-1', SampleToken::verifier()->verify(SampleToken::with($claims, $header))->jti);
    }

    /** @return array<string, array{array<string, mixed>, array<string, mixed>}> */
    public function harmless(): array
    {
        return [
            'no type' => [[], ['typ' => SampleToken::absent()]],
            'an unknown header member' => [[], ['foo' => ['bar']]],
            'unknown claims' => [['name' => "\u{1F600}", 'x' => ['y' => [1]]], []],
            'several audiences' => [['aud' => ['a', 'osticket:inst-1']], []],
            'times inside the leeway' => [['iat' => SampleToken::NOW + 30, 'nbf' => SampleToken::NOW + 30], []],
            'its last second' => [['exp' => SampleToken::NOW + 1], []],
            'no scope' => [['scope' => SampleToken::absent()], []],
        ];
    }

    /**
     * @dataProvider wrong
     *
     * @param array<string, mixed> $claims
     * @param array<string, mixed> $header
     */
    public function testATokenThatIsWrongInOneThingIsRefused(string $reason, array $claims, array $header = []): void
    {
        self::assertRefused($reason, SampleToken::with($claims, $header));
    }

    /** @return array<string, array{0: string, 1: array<string, mixed>, 2?: array<string, mixed>}> */
    public function wrong(): array
    {
        return [
            'algorithm' => ['wrong_algorithm', [], ['alg' => 'none']],
            'algorithm as list' => ['wrong_algorithm', [], ['alg' => ['RS256']]],
            'type' => ['wrong_type', [], ['typ' => 'at+jwt']],
            'no key id' => ['no_key_id', [], ['kid' => SampleToken::absent()]],
            'key id as list' => ['no_key_id', [], ['kid' => ['key-1']]],
            'key id as number' => ['no_key_id', [], ['kid' => 0]],
            'empty key id' => ['unknown_key', [], ['kid' => '']],
            'unknown key' => ['unknown_key', [], ['kid' => 'key-2']],
            'critical extension' => ['forbidden_header_member', [], ['crit' => ['exp']]],
            'unencoded payload' => ['forbidden_header_member', [], ['b64' => false]],
            'a key of its own' => ['forbidden_header_member', [], ['jwk' => SampleToken::key()->jwk()]],
            'issuer' => ['wrong_issuer', ['iss' => 'https://issuer.test/']],
            'audience' => ['wrong_audience', ['aud' => ['osticket:inst-2']]],
            'organization' => ['wrong_organization', ['org_id' => 'org-2']],
            'instance' => ['wrong_instance', ['instance_id' => 'inst-2']],
            'no subject' => ['no_subject', ['sub' => SampleToken::absent()]],
            'token id' => ['bad_token_id', ['jti' => 'a b']],
            'issued in the future' => ['issued_in_future', ['iat' => SampleToken::NOW + 31]],
            'not yet valid' => ['not_yet_valid', ['nbf' => SampleToken::NOW + 31]],
            'expired' => ['expired', ['exp' => SampleToken::NOW]],
            'long life' => ['lives_too_long', ['exp' => SampleToken::NOW + 86_391]],
            'expiry as text' => ['bad_times', ['exp' => '1800000300']],
            'expiry with a fraction' => ['bad_times', ['exp' => SampleToken::NOW + 300.0]],
            'scope as list' => ['bad_scope', ['scope' => ['insights:write']]],
        ];
    }

    public function testAWellFormedTokenByAnotherKeyIsRefused(): void
    {
        [$header, $payload] = self::parts(SampleToken::with());
        self::assertRefused('bad_signature', SampleToken::signed($header, $payload, SigningKey::named('attacker')));
    }

    public function testASignatureDoesNotMoveToAnotherToken(): void
    {
        $signature = explode('.', SampleToken::with())[2];
        $other = explode('.', SampleToken::with(['exp' => SampleToken::NOW + 301]));
        self::assertRefused('bad_signature', "{$other[0]}.{$other[1]}.{$signature}");
    }

    public function testAnHmacKeyedWithThePublicKeyIsRefused(): void
    {
        $pem = SampleToken::key()->publicPem();
        foreach ([$pem, trim($pem), SampleToken::key()->number('n'), ''] as $secret) {
            foreach (['HS256', 'RS256'] as $alg) {
                $parts = explode('.', SampleToken::with([], ['alg' => $alg]));
                $mac = Base64Url::encode(hash_hmac('sha256', "{$parts[0]}.{$parts[1]}", $secret, true));
                $reason = $alg === 'RS256' ? 'bad_signature' : 'wrong_algorithm';
                self::assertRefused($reason, "{$parts[0]}.{$parts[1]}.{$mac}");
            }
        }
    }

    public function testAHeaderWithAMemberTwiceIsRefusedWhicheverWouldWin(): void
    {
        [, $payload] = self::parts(SampleToken::with());
        $headers = ['{"alg":"none","alg":"RS256","kid":"key-1"}', '{"kid":"key-1","alg":"RS256","al\u0067":"RS256"}'];
        foreach ($headers as $header) {
            self::assertRefused('bad_header', SampleToken::signed($header, $payload));
        }
    }

    public function testAGenuinelySignedPayloadThatIsNoObjectIsRefused(): void
    {
        [$header] = self::parts(SampleToken::with());
        foreach (['', 'null', '[]', '"a"', "\xef\xbb\xbf{}", "{\"a\":\"\xff\"}"] as $payload) {
            self::assertRefused('bad_claims', SampleToken::signed($header, $payload));
        }
    }

    public function testAKeyThatWasTakenOutOfTheSetNoLongerCounts(): void
    {
        $old = SigningKey::named('key-0');
        [, $payload] = self::parts(SampleToken::with());
        $token = SampleToken::signed('{"alg":"RS256","kid":"key-0"}', $payload, $old);
        self::verifierWith(SampleToken::keySet(SampleToken::key(), $old))->verify($token);
        self::assertRefused('unknown_key', $token, self::verifierWith(SampleToken::keySet(SampleToken::key())));
        self::assertRefused('unknown_key', $token, self::verifierWith(KeySet::none()));
    }

    public function testARevokedTokenIsRefusedAndOthersAreNot(): void
    {
        $revoked = new ListedTokens(['token-1']);
        self::assertRefused('revoked', SampleToken::with(), SampleToken::verifier($revoked));
        $other = SampleToken::verifier($revoked)->verify(SampleToken::with(['jti' => 'token-2']));
        self::assertSame('token-2', $other->jti);
    }

    public function testTheListOfRevokedTokensIsAskedOnlyForTokensThatAreOtherwiseRight(): void
    {
        $revoked = new ListedTokens();
        self::assertRefused('expired', SampleToken::with(['exp' => SampleToken::NOW]), SampleToken::verifier($revoked));
        self::assertSame(0, $revoked->questions);
        SampleToken::verifier($revoked)->verify(SampleToken::with());
        self::assertSame(1, $revoked->questions);
    }

    public function testARefusalRepeatsNothingOfTheToken(): void
    {
        $token = SampleToken::with(['iss' => 'https://attacker.test']);
        try {
            SampleToken::verifier()->verify($token);
            self::fail('The token was taken.');
        } catch (TokenRefused $refused) {
            self::assertSame('Token refused: wrong_issuer', $refused->getMessage());
            self::assertNull($refused->getPrevious());
        }
    }

    private static function assertRefused(string $reason, string $token, ?Verifier $verifier = null): void
    {
        try {
            ($verifier ?? SampleToken::verifier())->verify($token);
        } catch (TokenRefused $refused) {
            self::assertSame($reason, $refused->reason);

            return;
        }
        self::fail('The token was taken.');
    }

    private static function verifierWith(KeySet $keys): Verifier
    {
        return new Verifier(SampleToken::policy(), $keys, new FrozenClock(), new ListedTokens());
    }

    /** @return list<string> */
    private static function parts(string $token): array
    {
        return array_map(static fn (string $part): string => (string) Base64Url::decode($part), explode('.', $token));
    }
}
