<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** The queue of ticket events. */
final class EventQueue
{
    public function __construct(private readonly Database $database)
    {
    }

    /** True while the lease named by the token is the one that holds this ticket's events. */
    public function isLeasedBy(int $ticketId, string $leaseToken): bool
    {
        $sql = 'SELECT 1 FROM fai_event_queue WHERE ticket_id = ? AND lease_token = ? LIMIT 1';
        return $this->database->row($sql, [$ticketId, $leaseToken]) !== null;
    }
}
