<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use stdClass;

/** Reads one key of a set: an RSA public key for RS256 and nothing else (RFC 7517, section 4; RFC 7518, 6.3.1). */
final class JwkReader
{
    public const MIN_BITS = 2048;
    /** Above this a single verification costs milliseconds; OpenSSL itself refuses more than 16 384. */
    public const MAX_BITS = 8192;
    public const MAX_KID_CHARS = 128;
    /** OpenSSL refuses longer exponents with moduli of more than 3 072 bits. */
    private const MAX_EXPONENT_BYTES = 8;

    /**
     * @param int $position the key's place in the set, from 1, for the message
     *
     * @throws InvalidKeySet
     */
    public static function read(stdClass $jwk, int $position): PublicKey
    {
        $fault = self::purposeFault($jwk);
        if ($fault !== null) {
            throw new InvalidKeySet($fault, $position);
        }
        $kid = $jwk->kid ?? null;
        if (!is_string($kid) || $kid === '') {
            throw new InvalidKeySet(KeySetFault::MissingKid, $position);
        }
        if (preg_match('/\A[!-~]{1,' . self::MAX_KID_CHARS . '}\z/', $kid) !== 1) {
            throw new InvalidKeySet(KeySetFault::BadKid, $position);
        }

        $modulus = self::number($jwk, 'n', $position);
        $exponent = self::number($jwk, 'e', $position);

        return self::keyFromNumbers($kid, $modulus, $exponent, $position);
    }

    private static function purposeFault(stdClass $jwk): ?KeySetFault
    {
        if (($jwk->kty ?? null) !== 'RSA') {
            return KeySetFault::NotRsa;
        }
        if (property_exists($jwk, 'use') && $jwk->use !== 'sig') {
            return KeySetFault::WrongUse;
        }
        $operations = property_exists($jwk, 'key_ops') ? $jwk->key_ops : ['verify'];
        if (!is_array($operations) || !in_array('verify', $operations, true)) {
            return KeySetFault::WrongUse;
        }
        if (property_exists($jwk, 'alg') && $jwk->alg !== 'RS256') {
            return KeySetFault::WrongAlgorithm;
        }

        return null;
    }

    /** Base64urlUInt: canonical base64url of the fewest bytes that hold the number (RFC 7518, section 2). */
    private static function number(stdClass $jwk, string $member, int $position): string
    {
        $text = $jwk->{$member} ?? null;
        $bytes = is_string($text) ? Base64Url::decode($text) : null;
        if ($bytes === null || $bytes === '' || $bytes[0] === "\x00") {
            throw new InvalidKeySet(KeySetFault::BadKey, $position);
        }

        return $bytes;
    }

    private static function keyFromNumbers(string $kid, string $modulus, string $exponent, int $position): PublicKey
    {
        $bits = (strlen($modulus) - 1) * 8 + strlen(decbin(ord($modulus[0])));
        if ($bits < self::MIN_BITS) {
            throw new InvalidKeySet(KeySetFault::WeakKey, $position);
        }
        if ($bits > self::MAX_BITS) {
            throw new InvalidKeySet(KeySetFault::OversizedKey, $position);
        }
        // An exponent of 1 would make every signature its own message; even numbers are no RSA keys.
        $isExponent = self::isOdd($exponent) && $exponent !== "\x01" && strlen($exponent) <= self::MAX_EXPONENT_BYTES;
        $key = $isExponent && self::isOdd($modulus)
            ? openssl_pkey_get_public(RsaPem::fromModulusAndExponent($modulus, $exponent))
            : false;
        if ($key === false) {
            throw new InvalidKeySet(KeySetFault::BadKey, $position);
        }

        return new PublicKey($kid, $bits, self::thumbprint($modulus, $exponent), $key);
    }

    private static function isOdd(string $bytes): bool
    {
        return (ord($bytes[strlen($bytes) - 1]) & 1) === 1;
    }

    /** RFC 7638: the required members only, in lexical order, without white space. */
    private static function thumbprint(string $modulus, string $exponent): string
    {
        $canonical = '{"e":"%s","kty":"RSA","n":"%s"}';
        $members = sprintf($canonical, Base64Url::encode($exponent), Base64Url::encode($modulus));

        return Base64Url::encode(hash('sha256', $members, true));
    }
}
