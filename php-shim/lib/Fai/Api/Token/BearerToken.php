<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** The token in the value of an `Authorization` header. */
final class BearerToken
{
    private const SCHEME = 'bearer';
    private const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/';

    /**
     * The one token of `Bearer 1*SP b64token` (RFC 6750, section 2.1), or null when there is none.
     * The scheme's case does not matter (RFC 9110, section 11.1). Another scheme, a second credential,
     * quotes and anything else that is no `b64token` make it null.
     */
    public static function fromHeader(?string $authorization): ?string
    {
        // Optional white space around a field's value is not part of it (RFC 9110, section 5.5).
        $value = trim($authorization ?? '', " \t");
        $schemeLength = strlen(self::SCHEME);
        if (strncasecmp($value, self::SCHEME . ' ', $schemeLength + 1) !== 0) {
            return null;
        }
        $token = ltrim(substr($value, $schemeLength), ' ');
        $characters = strspn($token, self::CHARACTERS);
        $padding = strspn($token, '=', $characters);

        return $characters > 0 && $characters + $padding === strlen($token) ? $token : null;
    }
}
