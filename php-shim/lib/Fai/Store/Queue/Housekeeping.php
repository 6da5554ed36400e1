<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;
use Fai\Store\Facts;

/** Takes away what has had its time. Each run does a bounded amount of it; what is left is the next run's. */
final class Housekeeping
{
    /** Waiting rows are unique per ticket and kind, so only a very large helpdesk without a worker comes near. */
    public const MAX_ROWS = 1_000_000;

    private const ROWS_A_CRON_RUN = 1_000;

    /** More than the 50 tickets of one lease, or spent leases would pile up. */
    private const ROWS_A_LEASE = 100;

    /** Counting takes long where there is much to count, so leases do it once in a while. */
    private const COUNTED_SECONDS = 600;

    public function __construct(
        private readonly Database $database,
        private readonly int $retentionDays,
        private readonly int $maxRows = self::MAX_ROWS,
    ) {
    }

    /** For osTicket's cron. */
    public function run(): void
    {
        $this->prune(self::ROWS_A_CRON_RUN);
        $this->enforceCap($this->maxRows, self::ROWS_A_CRON_RUN);
    }

    /** For every lease, since many helpdesks never run cron. */
    public function runALittle(): void
    {
        $this->prune(self::ROWS_A_LEASE);
        if ($this->mayBeTooMany() && $this->enforceCap($this->maxRows, self::ROWS_A_LEASE) === 0) {
            (new Facts($this->database))->note(Facts::WITHIN_CAP);
        }
    }

    /** Two looks at the primary key: there are never more rows than ids between the first and the last. */
    private function mayBeTooMany(): bool
    {
        $row = $this->database->row(
            'SELECT (SELECT MAX(id) FROM fai_event_queue) - (SELECT MIN(id) FROM fai_event_queue) + 1 AS at_most,'
            . ' (SELECT at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND FROM fai_facts WHERE name = ?) AS was_counted',
            [self::COUNTED_SECONDS, Facts::WITHIN_CAP],
        );
        return (int) ($row['at_most'] ?? 0) > $this->maxRows && ($row['was_counted'] ?? null) !== '1';
    }

    /**
     * Drops the oldest rows that nobody holds while there are more than the cap. A ticket that is dropped comes back with
     * its next event.
     *
     * @return int how many were dropped
     */
    public function enforceCap(int $maxRows, int $maxDeletions): int
    {
        $excess = (int) ($this->database->row('SELECT COUNT(*) AS rows_there FROM fai_event_queue')['rows_there'] ?? 0) - $maxRows;
        if ($excess <= 0) {
            return 0;
        }
        $oldest = $this->database->rows(
            'SELECT id, lease_token FROM fai_event_queue WHERE lease_until IS NULL ORDER BY id LIMIT ?',
            [min($excess, $maxDeletions)],
        );
        $dropped = 0;
        foreach ($oldest as $row) {
            $dropped += $this->database->execute(
                'DELETE FROM fai_event_queue WHERE id = ? AND lease_token = ?',
                [(int) $row['id'], $row['lease_token']],
            );
        }
        return $dropped;
    }

    private function prune(int $maxRows): void
    {
        (new SpentLeases($this->database))->prune($maxRows);
        (new DeadEvents($this->database))->prune($this->retentionDays, $maxRows);
    }
}
