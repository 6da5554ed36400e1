<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Store\Queue\EnqueueAtOnce;
use Fai\Store\Queue\EventKind;

/** Who asked for a new analysis of a ticket, and when. */
final class Refreshes
{
    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Asks for a new analysis, unless somebody has just done so: an analysis costs money, whoever wants it.
     *
     * @param int $gapSeconds that must lie between two of them
     * @return int 0 when it was asked for, else the seconds to wait
     */
    public function ask(int $ticketId, int $staffId, int $gapSeconds): int
    {
        return $this->database->withShortWaits(fn (): int => $this->database->transaction(
            function () use ($ticketId, $staffId, $gapSeconds): int {
                $waitSeconds = $this->waitSeconds($ticketId, $gapSeconds);
                if ($waitSeconds <= 0) {
                    $this->remember($ticketId, $staffId);
                    (new EnqueueAtOnce($this->database))->add($ticketId, EventKind::Refresh);
                }
                return max(0, $waitSeconds);
            },
        ));
    }

    /** Locks the ticket's rows, or the room for them, so that of two who ask at once one is told to wait. */
    private function waitSeconds(int $ticketId, int $gapSeconds): int
    {
        $row = $this->database->row(
            'SELECT CEILING(? - TIMESTAMPDIFF(MICROSECOND, MAX(asked_at), UTC_TIMESTAMP(6)) / 1000000) AS seconds'
            . ' FROM fai_refreshes WHERE ticket_id = ? FOR UPDATE',
            [$gapSeconds, $ticketId],
        );
        return min($gapSeconds, (int) ($row['seconds'] ?? 0));
    }

    private function remember(int $ticketId, int $staffId): void
    {
        $this->database->execute(
            'INSERT INTO fai_refreshes (ticket_id, staff_id, asked_at) VALUES (?, ?, UTC_TIMESTAMP(6))'
            . ' ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at)',
            [$ticketId, $staffId],
        );
    }
}
