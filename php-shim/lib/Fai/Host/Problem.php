<?php

declare(strict_types=1);

namespace Fai\Host;

/** Error answers (RFC 9457). Each has a stable code, none echoes what was sent. */
final class Problem
{
    /** The same bytes for every token that is not accepted, whatever is wrong with it. */
    public static function unauthorized(): Response
    {
        return self::make(401, 'Unauthorized', 'unauthorized', ['WWW-Authenticate' => 'Bearer realm="fai", error="invalid_token"']);
    }

    public static function insufficientScope(string $scope): Response
    {
        $challenge = sprintf('Bearer realm="fai", error="insufficient_scope", scope="%s"', $scope);
        return self::make(403, 'Forbidden', 'insufficient_scope', ['WWW-Authenticate' => $challenge]);
    }

    /** For a person who is known: a request that may have been made by another site, or an action this person may not take. */
    public static function forbidden(): Response
    {
        return self::make(403, 'Forbidden', 'forbidden');
    }

    public static function badRequest(): Response
    {
        return self::make(400, 'Bad Request', 'bad_request');
    }

    public static function malformedJson(): Response
    {
        return self::make(400, 'Bad Request', 'malformed_json');
    }

    public static function notFound(): Response
    {
        return self::make(404, 'Not Found', 'not_found');
    }

    /** @param list<string> $allowed */
    public static function methodNotAllowed(array $allowed): Response
    {
        return self::make(405, 'Method Not Allowed', 'method_not_allowed', ['Allow' => implode(', ', $allowed)]);
    }

    public static function leaseLost(): Response
    {
        return self::make(409, 'Conflict', 'lease_lost');
    }

    public static function tooLarge(): Response
    {
        return self::make(413, 'Content Too Large', 'too_large');
    }

    public static function unsupportedMediaType(): Response
    {
        return self::make(415, 'Unsupported Media Type', 'unsupported_media_type', ['Accept' => 'application/json']);
    }

    /** @param list<array{pointer: string, rule: string}> $errors */
    public static function validation(array $errors): Response
    {
        return self::make(422, 'Unprocessable Content', 'validation', [], ['errors' => $errors]);
    }

    public static function tooManyRequests(int $retryAfterSeconds): Response
    {
        return self::make(429, 'Too Many Requests', 'too_many_requests', ['Retry-After' => (string) $retryAfterSeconds]);
    }

    public static function unavailable(int $retryAfterSeconds): Response
    {
        return self::make(503, 'Service Unavailable', 'unavailable', ['Retry-After' => (string) $retryAfterSeconds]);
    }

    public static function internal(): Response
    {
        return self::make(500, 'Internal Server Error', 'internal');
    }

    /**
     * @param array<string, string> $headers
     * @param array<string, mixed>  $members
     */
    private static function make(int $status, string $title, string $code, array $headers = [], array $members = []): Response
    {
        return Response::json(
            ['type' => 'about:blank', 'title' => $title, 'status' => $status, 'code' => $code] + $members,
            ['Cache-Control' => 'no-store'] + $headers,
            $status,
            'application/problem+json',
        );
    }
}
