<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;

/** Puts an event into the queue that is due at once: a person is waiting. For use in a transaction. */
final class EnqueueAtOnce
{
    public function __construct(private readonly Database $database)
    {
    }

    /** Only what nobody has leased yet is met here (see Migrations, step 2). */
    public function add(int $ticketId, EventKind $kind): void
    {
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . ' VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))'
            . ' ON DUPLICATE KEY UPDATE last_at = VALUES(last_at), due_at = VALUES(due_at)',
            [$ticketId, $kind->value],
        );
    }
}
