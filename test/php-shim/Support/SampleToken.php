<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Api\Token\Base64Url;
use Fai\Api\Token\Claims;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\Policy;
use Fai\Api\Token\Verifier;

/** Freshly signed tokens that are right in everything, but for what a test changes. */
final class SampleToken
{
    public const NOW = 1_800_000_000;
    public const HEADER = ['alg' => 'RS256', 'typ' => 'JWT', 'kid' => 'key-1'];
    public const CLAIMS = [
        'iss' => 'https://issuer.test',
        'aud' => 'osticket:inst-1',
        'sub' => 'worker:w1',
        'org_id' => 'org-1',
        'instance_id' => 'inst-1',
        'jti' => 'token-1',
        'iat' => self::NOW - 10,
        'exp' => self::NOW + 300,
        'scope' => 'insights:write queue:lease',
    ];

    public static function key(): SigningKey
    {
        return SigningKey::named('key-1');
    }

    /**
     * @param array<string, mixed> $claims to add or replace; a Closure leaves one out
     * @param array<string, mixed> $header likewise
     */
    public static function with(array $claims = [], array $header = []): string
    {
        return self::signed(self::json(self::HEADER, $header), self::json(self::CLAIMS, $claims));
    }

    /** A token of exactly these texts, which need not be JSON. */
    public static function signed(string $header, string $payload, ?SigningKey $key = null): string
    {
        $signed = Base64Url::encode($header) . '.' . Base64Url::encode($payload);

        return $signed . '.' . Base64Url::encode(($key ?? self::key())->sign($signed));
    }

    public static function verifier(?ListedTokens $revoked = null): Verifier
    {
        $keys = self::keySet(self::key());

        return new Verifier(self::policy(), $keys, new FrozenClock(), $revoked ?? new ListedTokens());
    }

    public static function policy(): Policy
    {
        return Policy::forInstance('https://issuer.test', 'org-1', 'inst-1');
    }

    public static function keySet(SigningKey ...$keys): KeySet
    {
        $jwks = array_map(static fn (SigningKey $key): array => $key->jwk(), array_values($keys));

        return KeySet::fromJwks(json_encode(['keys' => $jwks], JSON_THROW_ON_ERROR));
    }

    /** The claims of a right token in their types, with those given by parameter name replaced. */
    public static function claims(mixed ...$changed): Claims
    {
        return new Claims(...[
            'issuer' => 'https://issuer.test',
            'audiences' => ['osticket:inst-1'],
            'subject' => 'worker:w1',
            'organizationId' => 'org-1',
            'instanceId' => 'inst-1',
            'jti' => 'token-1',
            'issuedAt' => self::NOW - 10,
            'notBefore' => null,
            'expiresAt' => self::NOW + 300,
            'scopes' => ['insights:write', 'queue:lease'],
            ...$changed,
        ]);
    }

    /** Stands for a member that is to be left out. */
    public static function absent(): \Closure
    {
        return static fn (): mixed => null;
    }

    /**
     * @param array<string, mixed> $members
     * @param array<string, mixed> $changed
     */
    private static function json(array $members, array $changed): string
    {
        $kept = array_filter([...$members, ...$changed], static fn (mixed $value): bool => !$value instanceof \Closure);

        return json_encode((object) $kept, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES);
    }
}
