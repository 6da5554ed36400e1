<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;

/** Events that were given up. They stay for people to see, with the reason, until they are tried again or too old. */
final class DeadEvents
{
    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Lets the dead events of a ticket be leased again, at once and as often as new ones.
     *
     * @return int how many there were
     */
    public function retry(int $ticketId): int
    {
        $ids = $this->ids('ticket_id = ? AND dead_at IS NOT NULL', [$ticketId]);
        foreach ($ids as $id) {
            $this->database->execute(
                'UPDATE fai_event_queue SET dead_at = NULL, attempt = 0, due_at = UTC_TIMESTAMP(6) WHERE id = ? AND dead_at IS NOT NULL',
                [$id],
            );
        }
        return count($ids);
    }

    /** Removes those of a ticket whose analysis has succeeded since; where only something else has, those of that kind. */
    public function forget(int $ticketId, ?EventKind $kind = null): void
    {
        $this->delete($kind === null
            ? $this->ids('ticket_id = ? AND dead_at IS NOT NULL', [$ticketId])
            : $this->ids('ticket_id = ? AND dead_at IS NOT NULL AND kind = ?', [$ticketId, $kind->value]));
    }

    /** Removes those that are older, at most so many at once. */
    public function prune(int $retentionDays, int $maxRows): int
    {
        return $this->delete($this->ids(
            'dead_at IS NOT NULL AND dead_at < UTC_TIMESTAMP(6) - INTERVAL ? DAY ORDER BY dead_at LIMIT ?',
            [$retentionDays, $maxRows],
        ));
    }

    /**
     * @param list<int|string> $values
     * @return list<int>
     */
    private function ids(string $condition, array $values): array
    {
        $rows = $this->database->rows('SELECT id FROM fai_event_queue WHERE ' . $condition, $values);

        return array_map(static fn (array $row): int => (int) $row['id'], $rows);
    }

    /**
     * By primary key, one at a time: a range would lock the gaps that new events come into.
     *
     * @param list<int> $ids
     */
    private function delete(array $ids): int
    {
        $deleted = 0;
        foreach ($ids as $id) {
            $deleted += $this->database->execute('DELETE FROM fai_event_queue WHERE id = ? AND dead_at IS NOT NULL', [$id]);
        }
        return $deleted;
    }
}
