<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** Base64url as JOSE writes it: no padding, no line breaks (RFC 7515, section 2; RFC 4648, section 5). */
final class Base64Url
{
    public static function encode(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }

    /**
     * The bytes that `$text` stands for, or null when it is not their one canonical form.
     * Padding, white space, the standard alphabet and unused bits that are not zero are refused, so that
     * no two texts mean the same token (RFC 4648, section 3.5).
     */
    public static function decode(string $text): ?string
    {
        $bytes = base64_decode(strtr($text, '-_', '+/'), true);

        return $bytes !== false && self::encode($bytes) === $text ? $bytes : null;
    }
}
