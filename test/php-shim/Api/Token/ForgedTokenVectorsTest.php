<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\AuthorizationHeader;
use Fai\Api\Token\BearerToken;
use Fai\Api\Token\Claims;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\Policy;
use Fai\Api\Token\TokenRefused;
use Fai\Api\Token\Verifier;
use FaiTest\Support\FrozenClock;
use FaiTest\Support\ListedTokens;
use FaiTest\Support\SharedVectors;
use PHPUnit\Framework\TestCase;
use stdClass;

/** `jwt_forged.json`: tokens with the answer that each must get, under a policy, keys and a clock of their own. */
final class ForgedTokenVectorsTest extends TestCase
{
    private const FILE = 'jwt_forged.json';

    public function testTheFileHoldsAllClassesOfForgeries(): void
    {
        $file = SharedVectors::file(self::FILE);
        if ($file === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        $statuses = array_count_values(array_column($file->items, 'expect_status'));
        self::assertGreaterThanOrEqual(8, $statuses[200]);
        self::assertGreaterThanOrEqual(2, $statuses[403]);
        self::assertGreaterThanOrEqual(104, $statuses[401]);
    }

    /** @dataProvider items */
    public function testATokenIsAnsweredAsItsVectorSays(?stdClass $item): void
    {
        if ($item === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        self::assertSame($item->expect_status, self::status($item->token), $item->description);
    }

    /** @return array<string, array{?stdClass}> */
    public function items(): array
    {
        return SharedVectors::items(self::FILE);
    }

    /** @dataProvider transports */
    public function testARequestIsAnsweredAsItsVectorSays(?stdClass $item, string $token): void
    {
        if ($item === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        $headers = str_replace('<valid>', $token, (array) ($item->headers ?? []));
        $bearer = BearerToken::fromHeader(AuthorizationHeader::find([], static fn (): array => $headers));
        self::assertSame($item->expect_status, $bearer === null ? 401 : self::status($bearer), $item->description);
    }

    /** @return array<string, array{?stdClass, string}> */
    public function transports(): array
    {
        $file = SharedVectors::file(self::FILE);
        $rows = $file === null ? [SharedVectors::ABSENT => [null, '']] : [];
        foreach ($file->transport ?? [] as $item) {
            $rows[$item->id] = [$item, $file->items[0]->token];
        }

        return $rows;
    }

    private static function status(string $token): int
    {
        try {
            return self::verify($token)->hasScope('insights:write') ? 200 : 403;
        } catch (TokenRefused) {
            return 401;
        }
    }

    private static function verify(string $token): Claims
    {
        static $verifier = null;
        $verifier ??= self::verifier(SharedVectors::file(self::FILE));

        return $verifier->verify($token);
    }

    private static function verifier(stdClass $file): Verifier
    {
        $policy = $file->policy;
        $jwks = [];
        foreach ($file->keys as $kid => $key) {
            $jwks[] = ['kid' => $kid, ...(array) $key->public_jwk];
        }

        return new Verifier(
            new Policy(
                $policy->iss,
                $policy->aud,
                $policy->org_id,
                $policy->instance_id,
                $policy->leeway_s,
                $policy->max_lifetime_s,
                $policy->max_token_bytes,
                $policy->max_header_bytes,
            ),
            KeySet::fromJwks(json_encode(['keys' => $jwks], JSON_THROW_ON_ERROR)),
            new FrozenClock($file->fixed_now),
            new ListedTokens($policy->denied_jti),
        );
    }
}
