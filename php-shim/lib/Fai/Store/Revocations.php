<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** Tokens that were called back through the API, by their `jti`. */
final class Revocations
{
    /** No token lives longer than a day (contract, section 5): one whose end was told wrongly stays refused all the same. */
    private const KEEP_AT_LEAST_SECONDS = 90_000;

    private const PRUNE_AT_ONCE = 100;

    public function __construct(private readonly Database $database)
    {
    }

    /** One look at a primary key. Throws where it cannot tell, so that no token passes for that. */
    public function has(string $jti): bool
    {
        return $this->database->withShortWaits(
            fn (): bool => $this->database->row('SELECT 1 FROM fai_revoked_tokens WHERE jti = ?', [$jti]) !== null,
        );
    }

    /**
     * Again does no harm; of two ends the later one counts.
     *
     * @param string $expiresAt the token's own end, RFC 3339 in UTC
     */
    public function add(string $jti, string $expiresAt): void
    {
        $this->database->withShortWaits(function () use ($jti, $expiresAt): void {
            $this->database->execute(
                'INSERT INTO fai_revoked_tokens (jti, expires_at)'
                . ' VALUES (?, GREATEST(?, UTC_TIMESTAMP() + INTERVAL ? SECOND))'
                . ' ON DUPLICATE KEY UPDATE expires_at = GREATEST(expires_at, VALUES(expires_at))',
                [$jti, strtr(substr($expiresAt, 0, 19), 'T', ' '), self::KEEP_AT_LEAST_SECONDS],
            );
            $this->prune();
        });
    }

    /** Forgets tokens that have ended, a few at a time. */
    public function prune(): int
    {
        $sql = 'DELETE FROM fai_revoked_tokens WHERE expires_at < UTC_TIMESTAMP() ORDER BY expires_at LIMIT ' . self::PRUNE_AT_ONCE;
        return $this->database->execute($sql);
    }
}
