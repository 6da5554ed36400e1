<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;

/** Which tickets have events that may be handed out now. Only reads: who gets one is decided by {@see TakeTickets}. */
final class DueTickets
{
    /** A ticket may have several due events, and other workers are after the same ones. */
    private const ROWS_A_TICKET = 4;

    public function __construct(private readonly Database $database, private readonly int $settleSeconds)
    {
    }

    /**
     * An event waits for its ticket to be quiet, but not for ever, and for a lease of the same ticket to end. It does
     * not wait for events that failed before and are to be tried again later. What a person asks for, an analysis or an answer,
     * waits for the lease only.
     *
     * @return list<int> ticket ids, those that are due longest first; not much more than the limit
     */
    public function find(int $limit): array
    {
        // Both indexes are named: left alone, MariaDB would look through all that is not due yet for each event that is.
        $rows = $this->database->rows(
            'SELECT due.ticket_id FROM fai_event_queue due FORCE INDEX (next_due)'
            . ' WHERE due.dead_at IS NULL AND due.due_at <= UTC_TIMESTAMP(6) AND NOT EXISTS ('
            . '  SELECT 1 FROM fai_event_queue other FORCE INDEX (one_waiting_a_kind)'
            . '  WHERE other.ticket_id = due.ticket_id AND other.dead_at IS NULL AND other.due_at > UTC_TIMESTAMP(6) AND ('
            . '   other.lease_until IS NOT NULL'
            . "   OR (due.kind NOT IN ('refresh', 'question') AND other.attempt = 0 AND due.first_at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND)))"
            . ' ORDER BY due.due_at LIMIT ?',
            [Enqueue::maxRestSeconds($this->settleSeconds), $limit * self::ROWS_A_TICKET],
        );

        return array_values(array_unique(array_map(static fn (array $row): int => (int) $row['ticket_id'], $rows)));
    }
}
