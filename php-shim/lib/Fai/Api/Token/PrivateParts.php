<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use stdClass;

/** Notices key material that must never stand in the settings of a helpdesk. */
final class PrivateParts
{
    /** Private members of EC and RSA keys, and the secret of symmetric ones (RFC 7518, 6.2.2, 6.3.2 and 6.4.1). */
    private const MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

    /** @throws InvalidKeySet when the text has the armour of a private key in PEM (RFC 7468, sections 10 and 11) */
    public static function refuseInText(string $text): void
    {
        if (preg_match('/-----BEGIN [A-Z ]{0,40}PRIVATE KEY/', $text) === 1) {
            throw new InvalidKeySet(KeySetFault::PrivateKey);
        }
    }

    /**
     * @param mixed $decoded a JWK or a set of them, as decoded from JSON
     *
     * @throws InvalidKeySet
     */
    public static function refuseIn(mixed $decoded): void
    {
        self::refuseInKey($decoded, null);
        $members = $decoded instanceof stdClass ? ($decoded->keys ?? null) : $decoded;
        foreach (is_array($members) ? array_values($members) : [] as $index => $key) {
            self::refuseInKey($key, $index + 1);
        }
    }

    private static function refuseInKey(mixed $key, ?int $position): void
    {
        foreach (self::MEMBERS as $member) {
            if ($key instanceof stdClass && property_exists($key, $member)) {
                throw new InvalidKeySet(KeySetFault::PrivateKey, $position);
            }
        }
    }
}
