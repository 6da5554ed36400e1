<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\UtcTime;

/**
 * Events whose work has failed: those that will be tried again and those that were given up.
 *
 * @phpstan-type Troubled array{ticketId: int, kinds: list<string>, isDead: bool, reason: string, attempts: int, firstAt: string|null, nextAt: string|null}
 */
final class TroubledEvents
{
    private const MAX_ROWS = 100;

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Given up ones first, then by their age.
     *
     * @return list<Troubled> one of each ticket; `nextAt` of those that will be tried again
     */
    public function list(): array
    {
        $rows = $this->database->withShortWaits(fn (): array => $this->database->rows(
            'SELECT ticket_id, GROUP_CONCAT(DISTINCT kind ORDER BY kind) AS kinds, dead_at IS NOT NULL AS is_dead,'
            . ' MAX(failure_code) AS reason, MAX(attempt) AS attempts, MIN(first_at) AS first_at, MIN(due_at) AS next_at'
            . ' FROM fai_event_queue WHERE dead_at IS NOT NULL OR (attempt > 0 AND failure_code IS NOT NULL)'
            . ' GROUP BY ticket_id, dead_at IS NOT NULL ORDER BY is_dead DESC, first_at, ticket_id LIMIT ' . self::MAX_ROWS,
        ));
        return array_map(static fn (array $row): array => [
            'ticketId' => (int) $row['ticket_id'],
            'kinds' => explode(',', (string) $row['kinds']),
            'isDead' => $row['is_dead'] === '1',
            'reason' => (string) $row['reason'],
            'attempts' => (int) $row['attempts'],
            'firstAt' => UtcTime::ofOurs($row['first_at']),
            'nextAt' => $row['is_dead'] === '1' ? null : UtcTime::ofOurs($row['next_at']),
        ], $rows);
    }
}
