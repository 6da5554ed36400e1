<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;

/**
 * Leases whose work was acknowledged, kept an hour: who did not get the answer asks again, and writes again what was
 * written, without harm.
 */
final class SpentLeases
{
    private const KEEP_SECONDS = 3_600;

    public function __construct(private readonly Database $database)
    {
    }

    public function remember(string $token, int $ticketId): void
    {
        $this->database->execute(
            'INSERT INTO fai_spent_leases (lease_token, ticket_id, spent_at) VALUES (?, ?, UTC_TIMESTAMP(6))',
            [$token, $ticketId],
        );
    }

    /** @param int|null $ticketId null for any ticket */
    public function has(string $token, ?int $ticketId = null): bool
    {
        $row = $this->database->row(
            'SELECT ticket_id FROM fai_spent_leases WHERE lease_token = ? AND spent_at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND',
            [$token, self::KEEP_SECONDS],
        );
        return $row !== null && ($ticketId === null || (int) $row['ticket_id'] === $ticketId);
    }

    /** Forgets those that are older, at most so many at once. */
    public function prune(int $maxRows): int
    {
        return $this->database->execute(
            'DELETE FROM fai_spent_leases WHERE spent_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND ORDER BY spent_at LIMIT ?',
            [self::KEEP_SECONDS, $maxRows],
        );
    }
}
