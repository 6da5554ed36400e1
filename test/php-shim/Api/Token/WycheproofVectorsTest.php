<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\Jws;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\PublicKey;
use Fai\Api\Token\Rule\AlgorithmIsRs256;
use Fai\Api\Token\Rule\HasNoForbiddenMember;
use Fai\Api\Token\TokenRefused;
use FaiTest\Support\SampleToken;
use FaiTest\Support\SharedVectors;
use PHPUnit\Framework\TestCase;
use stdClass;

/**
 * The JWS vectors of Wycheproof, judged below the claims: their payloads are no claims. A vector is accepted when the
 * set takes its key, the header rules take its header, and the key verifies its signature.
 */
final class WycheproofVectorsTest extends TestCase
{
    private const RS256 = 'jws_wycheproof_rs256.json';
    private const OTHERS = 'jws_wycheproof_other_algs.json';

    public function testTheFilesHoldAllGroups(): void
    {
        $rs256 = SharedVectors::items(self::RS256);
        $others = SharedVectors::items(self::OTHERS);
        if (isset($rs256[SharedVectors::ABSENT]) || isset($others[SharedVectors::ABSENT])) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        $accepted = array_filter($rs256, static fn (array $row): bool => $row[0]?->policy_rs256_pinned === 'accept');
        self::assertCount(8, $accepted);
        self::assertGreaterThanOrEqual(235, count($rs256));
        self::assertGreaterThanOrEqual(166, count($others));
    }

    /** @dataProvider rs256 */
    public function testASignatureIsJudgedAsItsVectorSays(?stdClass $item): void
    {
        if ($item === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        $judgement = self::judge($item->jws, (array) $item->key_public);
        self::assertSame($item->policy_rs256_pinned, $judgement, $item->comment);
    }

    /** @return array<string, array{?stdClass}> */
    public function rs256(): array
    {
        return SharedVectors::items(self::RS256);
    }

    /** @dataProvider others */
    public function testASignatureOfAnotherAlgorithmIsRefusedWhateverKeyIsTried(?stdClass $item): void
    {
        if ($item === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        self::assertSame('reject', self::judge($item->jws, (array) ($item->key_public ?? $item->key_secret)));
        self::assertSame('reject', self::judge($item->jws, SampleToken::key()->jwk()));
        // Two are signed by RS256 although their key is for PS512: only the key's "alg" tells, and did above.
        if ($item->key_kty === 'RSA' && $item->comment !== 'UsingRS256') {
            // The same key without its "alg": now the header alone has to be the reason.
            $bare = ['kty' => 'RSA', 'kid' => 'bare', 'n' => $item->key_public->n, 'e' => $item->key_public->e];
            self::assertSame('reject', self::judge($item->jws, $bare));
            self::assertFalse(self::isSigned($item->jws, self::key($bare)), 'RS256 itself must not verify it.');
        }
    }

    /** @return array<string, array{?stdClass}> */
    public function others(): array
    {
        return SharedVectors::items(self::OTHERS);
    }

    /** @param array<array-key, mixed> $jwk */
    private static function judge(string $token, array $jwk): string
    {
        try {
            $key = self::key($jwk);
            $jws = Jws::parse($token, PHP_INT_MAX, PHP_INT_MAX);
            (new HasNoForbiddenMember())->check($jws->header);
            (new AlgorithmIsRs256())->check($jws->header);

            return $jws->isSignedBy($key) ? 'accept' : 'reject';
        } catch (InvalidKeySet | TokenRefused) {
            return 'reject';
        }
    }

    private static function isSigned(string $token, PublicKey $key): bool
    {
        try {
            return Jws::parse($token, PHP_INT_MAX, PHP_INT_MAX)->isSignedBy($key);
        } catch (TokenRefused) {
            return false;
        }
    }

    /** @param array<array-key, mixed> $jwk */
    private static function key(array $jwk): PublicKey
    {
        return KeySet::fromJwks(json_encode(['keys' => [$jwk]], JSON_THROW_ON_ERROR))->keys()[0];
    }
}
