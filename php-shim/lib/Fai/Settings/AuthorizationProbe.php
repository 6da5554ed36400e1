<?php

declare(strict_types=1);

namespace Fai\Settings;

/**
 * A mark that the administrators' page makes the browser send as `Authorization: Bearer …`, to find out whether the web
 * server hands that header on. It opens nothing: the API answers it like any other bad token and only notes that it came.
 * Signed with the helpdesk's own secret and good for two minutes, so that nobody else can leave notes.
 */
final class AuthorizationProbe
{
    private const LIFE_SECONDS = 120;
    private const SHAPE = '/^fai-probe\.([0-9a-f]{16})\.([0-9]{10})\.([0-9a-f]{64})$/D';

    public function __construct(private readonly string $secret)
    {
    }

    public static function ofHelpdesk(): self
    {
        return new self(defined('SECRET_SALT') ? (string) SECRET_SALT : '');
    }

    /** @param string $id 16 hex digits, drawn by chance */
    public function issue(string $id, int $now): string
    {
        return "fai-probe.{$id}.{$now}." . $this->signature($id, $now);
    }

    /** The id of a mark of ours that is still good, or null for anything else. */
    public function idIn(string $token, int $now): ?string
    {
        if (preg_match(self::SHAPE, $token, $parts) !== 1) {
            return null;
        }
        [, $id, $issuedAt, $signature] = $parts;
        $isOurs = hash_equals($this->signature($id, (int) $issuedAt), $signature);

        return $isOurs && abs($now - (int) $issuedAt) <= self::LIFE_SECONDS ? $id : null;
    }

    private function signature(string $id, int $issuedAt): string
    {
        return hash_hmac('sha256', "fai:probe:{$id}:{$issuedAt}", $this->secret);
    }
}
