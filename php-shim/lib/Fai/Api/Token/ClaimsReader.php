<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use stdClass;

/**
 * Reads the claims of a token into their types. All of them are required but `nbf` and `scope`; others are ignored.
 * A number in quotes is no number here and a number is no text: PHP's loose comparison must never see a claim.
 */
final class ClaimsReader
{
    /** @throws TokenRefused when the payload is not one JSON object, or a claim is missing or of another type */
    public static function read(string $payload): Claims
    {
        try {
            $claims = StrictJson::decodeObject($payload);
        } catch (MalformedJson) {
            throw new TokenRefused(Refusal::BadClaims);
        }

        return new Claims(
            issuer: self::text($claims, 'iss', Refusal::WrongIssuer),
            audiences: self::audiences($claims),
            subject: self::text($claims, 'sub', Refusal::NoSubject),
            organizationId: self::text($claims, 'org_id', Refusal::WrongOrganization),
            instanceId: self::text($claims, 'instance_id', Refusal::WrongInstance),
            jti: self::text($claims, 'jti', Refusal::BadTokenId),
            issuedAt: self::seconds($claims, 'iat'),
            notBefore: property_exists($claims, 'nbf') ? self::seconds($claims, 'nbf') : null,
            expiresAt: self::seconds($claims, 'exp'),
            scopes: self::scopes($claims),
        );
    }

    private static function text(stdClass $claims, string $name, Refusal $refusal): string
    {
        $value = $claims->{$name} ?? null;

        return is_string($value) && $value !== '' ? $value : throw new TokenRefused($refusal);
    }

    private static function seconds(stdClass $claims, string $name): int
    {
        $value = $claims->{$name} ?? null;

        return is_int($value) ? $value : throw new TokenRefused(Refusal::BadTimes);
    }

    /**
     * One text or a list of texts (RFC 7519, section 4.1.3).
     *
     * @return list<string>
     */
    private static function audiences(stdClass $claims): array
    {
        $value = $claims->aud ?? null;
        $audiences = [];
        foreach (is_array($value) ? $value : [$value] as $audience) {
            $audiences[] = is_string($audience) ? $audience : throw new TokenRefused(Refusal::WrongAudience);
        }

        return $audiences;
    }

    /**
     * Names with single spaces between them (RFC 8693, section 4.2). A token may well grant nothing: one without the
     * claim is genuine, and opens no route.
     *
     * @return list<string>
     */
    private static function scopes(stdClass $claims): array
    {
        $value = property_exists($claims, 'scope') ? $claims->scope : '';
        if (!is_string($value)) {
            throw new TokenRefused(Refusal::BadScope);
        }

        return $value === '' ? [] : explode(' ', $value);
    }
}
