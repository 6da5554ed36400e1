<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** An RSA public key as the PEM text that OpenSSL reads. */
final class RsaPem
{
    /** AlgorithmIdentifier `rsaEncryption` with NULL parameters (RFC 8017, appendix A.1; RFC 3279, section 2.3.1). */
    private const RSA_ENCRYPTION = "\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";

    private const TAG_INTEGER = "\x02";
    private const TAG_BIT_STRING = "\x03";
    private const TAG_SEQUENCE = "\x30";

    /**
     * SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) around the RSAPublicKey of RFC 8017, appendix A.1.1.
     *
     * @param string $modulus big-endian bytes without a leading zero
     * @param string $exponent likewise
     */
    public static function fromModulusAndExponent(string $modulus, string $exponent): string
    {
        $key = self::element(self::TAG_SEQUENCE, self::positiveInteger($modulus) . self::positiveInteger($exponent));
        // The first byte of a BIT STRING counts its unused bits.
        $info = self::element(
            self::TAG_SEQUENCE,
            self::RSA_ENCRYPTION . self::element(self::TAG_BIT_STRING, "\x00" . $key),
        );

        return "-----BEGIN PUBLIC KEY-----\n"
            . chunk_split(base64_encode($info), 64, "\n")
            . "-----END PUBLIC KEY-----\n";
    }

    private static function positiveInteger(string $bytes): string
    {
        // DER integers are signed: a first bit of 1 needs a zero byte before it.
        $isNegative = $bytes !== '' && ord($bytes[0]) > 0x7f;

        return self::element(self::TAG_INTEGER, ($isNegative ? "\x00" : '') . $bytes);
    }

    private static function element(string $tag, string $content): string
    {
        return $tag . self::length(strlen($content)) . $content;
    }

    /** Lengths from 128 on are written as their own byte count and then big-endian (X.690, section 8.1.3.5). */
    private static function length(int $length): string
    {
        if ($length < 0x80) {
            return chr($length);
        }
        $bytes = ltrim(pack('N', $length), "\x00");

        return chr(0x80 | strlen($bytes)) . $bytes;
    }
}
