<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\UtcTime;

/** How the queue and what feeds on it are doing, for those who watch over them. Reads only. */
final class QueueState
{
    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Events, not tickets. `leased` counts those whose lease has not run out; the others wait again.
     *
     * @return array{waiting: int, leased: int, dead: int, oldestAt: string|null} `oldestAt` of those that are not dead
     */
    public function depth(): array
    {
        $row = $this->database->row(
            'SELECT COUNT(*) AS living, COALESCE(SUM(lease_until > UTC_TIMESTAMP(6)), 0) AS leased, MIN(first_at) AS oldest'
            . ' FROM fai_event_queue WHERE dead_at IS NULL',
        );
        $dead = $this->database->row('SELECT COUNT(*) AS dead FROM fai_event_queue WHERE dead_at IS NOT NULL');
        return [
            'waiting' => (int) ($row['living'] ?? 0) - (int) ($row['leased'] ?? 0),
            'leased' => (int) ($row['leased'] ?? 0),
            'dead' => (int) ($dead['dead'] ?? 0),
            'oldestAt' => UtcTime::ofOurs($row['oldest'] ?? null),
        ];
    }

    /** When an insight was stored or removed last. */
    public function lastWriteBackAt(): ?string
    {
        $row = $this->database->row('SELECT MAX(written_at) AS last FROM fai_summaries');
        return UtcTime::ofOurs($row['last'] ?? null);
    }
}
