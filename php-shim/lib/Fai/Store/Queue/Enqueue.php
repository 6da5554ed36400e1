<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;
use Fai\Host\DatabaseError;

/** Puts an event into the queue: one INSERT. What waits already for the same reason is only moved. */
final class Enqueue
{
    /**
     * Every event rests at least this long. Who reports the same event again within half of it (Capture\Recorder) may
     * count on the first one still waiting.
     */
    public const MIN_REST_SECONDS = 1;

    private const MAX_REST_SECONDS = 900;
    private const TRIES = 3;

    /** @param int $settleSeconds how long a ticket must have been quiet before it is handed out */
    public function __construct(private readonly Database $database, private readonly int $settleSeconds)
    {
    }

    /** A ticket that is never quiet is handed out so long after its first event all the same. */
    public static function maxRestSeconds(int $settleSeconds): int
    {
        return max(self::MAX_REST_SECONDS, 2 * $settleSeconds);
    }

    /** @throws DatabaseError */
    public function add(int $ticketId, EventKind $kind): void
    {
        for ($try = 1;; $try++) {
            try {
                $this->insert($ticketId, $kind);
                return;
            } catch (DatabaseError $error) {
                // Whoever leases the same row at this moment made us the one to go back; nothing was waited for.
                if ($try === self::TRIES || !$error->isDeadlock()) {
                    throw $error;
                }
            }
        }
    }

    /** A leased event has its token in the unique key, so that what comes after the lease waits for itself. */
    private function insert(int $ticketId, EventKind $kind): void
    {
        $this->database->executeWithShortWaits(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . ' VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL ? SECOND)'
            . ' ON DUPLICATE KEY UPDATE last_at = VALUES(last_at), due_at = GREATEST('
            . 'LEAST(VALUES(due_at), first_at + INTERVAL ? SECOND), VALUES(last_at) + INTERVAL ? SECOND)',
            [
                $ticketId,
                $kind->value,
                max(self::MIN_REST_SECONDS, $this->settleSeconds),
                self::maxRestSeconds($this->settleSeconds),
                self::MIN_REST_SECONDS,
            ],
        );
    }
}
