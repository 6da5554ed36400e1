<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;
use Fai\Host\DatabaseError;

/**
 * Leases the events of some tickets, in one transaction. It reads without locks, then writes by primary key and only
 * where token and time are still what it read; when a row does not change, somebody else was faster and that ticket is
 * left to them. This needs no SKIP LOCKED (MySQL 5.7, MariaDB 10.3) and locks no gaps that events coming in would have to wait
 * for.
 */
final class TakeTickets
{
    public const MAX_ATTEMPTS = 5;

    /** What is written to an event whose last lease just ran out: its worker may have died of it. */
    public const EXPIRED = 'lease_expired';

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * @param non-empty-list<int> $ticketIds
     * @return list<Lease> one for each ticket that there was something to lease of, and nobody else was faster
     * @throws DatabaseError
     */
    public function take(array $ticketIds, int $leaseSeconds, string $worker): array
    {
        return $this->database->transaction(function () use ($ticketIds, $leaseSeconds, $worker): array {
            $leases = [];
            foreach ($this->rowsByTicket($ticketIds, $leaseSeconds) as $rows) {
                $this->database->execute('SAVEPOINT fai_ticket');
                try {
                    $leases[] = $this->leaseTicket($rows, $worker);
                } catch (Overtaken) {
                    $this->database->execute('ROLLBACK TO SAVEPOINT fai_ticket');
                }
            }
            return array_values(array_filter($leases));
        });
    }

    /**
     * Not among them is what came in this very moment, while the request it comes from may be telling more of the same
     * (Capture\Recorder).
     *
     * @param non-empty-list<int> $ticketIds
     * @return array<array-key, non-empty-list<array<string, string|null>>>
     */
    private function rowsByTicket(array $ticketIds, int $leaseSeconds): array
    {
        $rows = $this->database->rows(
            'SELECT id, ticket_id, kind, lease_token, attempt, first_at, last_at, lease_until > UTC_TIMESTAMP(6) AS is_leased, due_at <= UTC_TIMESTAMP(6) AS is_due,'
            . ' UTC_TIMESTAMP(6) + INTERVAL ? SECOND AS expires_at'
            . ' FROM fai_event_queue WHERE ticket_id IN (?' . str_repeat(', ?', count($ticketIds) - 1) . ') AND dead_at IS NULL'
            . " AND (lease_token <> '' OR last_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND) ORDER BY id",
            [$leaseSeconds, ...$ticketIds, Enqueue::MIN_REST_SECONDS],
        );
        $byTicket = [];
        foreach ($rows as $row) {
            $byTicket[$row['ticket_id']][] = $row;
        }
        return $byTicket;
    }

    /**
     * @param non-empty-list<array<string, string|null>> $rows all live events of one ticket
     * @throws Overtaken
     */
    private function leaseTicket(array $rows, string $worker): ?Lease
    {
        if (in_array('1', array_column($rows, 'is_leased'), true)) {
            return null;
        }
        $events = $this->mergeKinds($this->buryExhausted(self::atOnce($rows)));
        if ($events === []) {
            return null;
        }
        $token = LeaseToken::make();
        $expiresAt = (string) $events[0]['expires_at'];
        foreach ($events as $event) {
            $this->changeOne(
                'UPDATE fai_event_queue SET lease_token = ?, lease_until = ?, due_at = ?, leased_by = ?, attempt = ?, first_at = ?',
                [$token, $expiresAt, $expiresAt, $worker, (int) $event['attempt'] + 1, $event['first_at']],
                $event,
            );
        }

        return new Lease(
            $token,
            $expiresAt,
            (int) $events[0]['ticket_id'],
            array_map(static fn (array $event): string => (string) $event['kind'], $events),
            min(array_map(static fn (array $event): string => (string) $event['first_at'], $events)),
            max(array_map(static fn (array $event): string => (string) $event['last_at'], $events)),
            max(array_map(static fn (array $event): int => (int) $event['attempt'], $events)) + 1,
        );
    }

    /**
     * A question is answered by itself while all else of its ticket waits: what is not quiet yet, or was put off, would else be
     * worked on too early, and be tried once more each time somebody asks.
     *
     * @param non-empty-list<array<string, string|null>> $rows
     * @return non-empty-list<array<string, string|null>>
     */
    private static function atOnce(array $rows): array
    {
        $due = array_filter($rows, static fn (array $row): bool => $row['is_due'] === '1');
        if (array_unique(array_column($due, 'kind')) !== [EventKind::Question->value]) {
            return $rows;
        }
        return array_values(array_filter($rows, static fn (array $row): bool => $row['kind'] === EventKind::Question->value)) ?: $rows;
    }

    /**
     * @param list<array<string, string|null>> $rows
     * @return list<array<string, string|null>> those that may be tried again
     * @throws Overtaken
     */
    private function buryExhausted(array $rows): array
    {
        $alive = [];
        foreach ($rows as $row) {
            if ((int) $row['attempt'] < self::MAX_ATTEMPTS) {
                $alive[] = $row;
                continue;
            }
            $this->changeOne(
                'UPDATE fai_event_queue SET dead_at = UTC_TIMESTAMP(6), failure_code = ?, lease_token = ?, lease_until = NULL',
                [self::EXPIRED, LeaseToken::make()],
                $row,
            );
        }
        return $alive;
    }

    /**
     * An event that is tried again and a new one of its kind become one, the newer row.
     *
     * @param list<array<string, string|null>> $rows by id
     * @return list<array<string, string|null>>
     * @throws Overtaken
     */
    private function mergeKinds(array $rows): array
    {
        $byKind = [];
        foreach ($rows as $row) {
            $older = $byKind[$row['kind']] ?? null;
            if ($older !== null) {
                $this->changeOne('DELETE FROM fai_event_queue', [], $older);
                $row['first_at'] = min($older['first_at'], $row['first_at']);
                $row['attempt'] = (string) max((int) $older['attempt'], (int) $row['attempt']);
            }
            $byKind[$row['kind']] = $row;
        }
        return array_values($byKind);
    }

    /**
     * @param list<int|string|null>      $values
     * @param array<string, string|null> $row    as it was read
     * @throws Overtaken when it is not so any more
     */
    private function changeOne(string $statement, array $values, array $row): void
    {
        $where = ' WHERE id = ? AND lease_token = ? AND last_at = ?';
        if ($this->database->execute($statement . $where, [...$values, (int) $row['id'], $row['lease_token'], $row['last_at']]) !== 1) {
            throw new Overtaken();
        }
    }
}
