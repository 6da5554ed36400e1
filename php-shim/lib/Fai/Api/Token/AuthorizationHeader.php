<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** Finds the `Authorization` header, wherever the web server left it. */
final class AuthorizationHeader
{
    /**
     * Apache with CGI or FPM passes it as an environment variable, renamed after an internal redirect;
     * under mod_php it is in none and only `getallheaders()` has it (seen on Apache 2.4 with PHP 8.2).
     */
    private const SERVER_NAMES = ['HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION'];

    /**
     * The header's value, or null when the request has none. Nothing else counts: no query, no body, no cookie.
     *
     * @param array<array-key, mixed> $server `$_SERVER`
     * @param callable(): array<array-key, mixed> $headers `getallheaders(...)`
     *
     * @throws TokenRefused when the places differ: who reads which one must not decide who the sender is
     */
    public static function find(array $server, callable $headers): ?string
    {
        $found = [];
        foreach (self::SERVER_NAMES as $name) {
            $found[] = $server[$name] ?? null;
        }
        foreach ($headers() as $name => $value) {
            // Field names are case-insensitive (RFC 9110, section 5.1), and HTTP/2 sends them in lower case.
            if (strcasecmp((string) $name, 'Authorization') === 0) {
                $found[] = $value;
            }
        }

        return self::onlyValue($found);
    }

    /** @param list<mixed> $found */
    private static function onlyValue(array $found): ?string
    {
        $only = null;
        foreach ($found as $value) {
            // Rewrite rules that copy the header leave an empty variable behind when there was none.
            if (!is_string($value) || $value === '') {
                continue;
            }
            if ($only !== null && $only !== $value) {
                throw new TokenRefused(Refusal::AmbiguousHeader);
            }
            $only = $value;
        }

        return $only;
    }
}
