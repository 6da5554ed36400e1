<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;
use Fai\Host\DatabaseError;

/**
 * Leases the events of one ticket. It reads without locks, then writes by primary key and only where the token is still
 * the one it read; when one row fewer changes than was read, somebody else was faster and all of it is undone. This needs
 * no SKIP LOCKED (MySQL 5.7, MariaDB 10.3) and takes no gap locks that events coming in would have to wait for.
 */
final class TakeTicket
{
    public const MAX_ATTEMPTS = 5;

    /** What is written to an event whose last lease just ran out: its worker may have died of it. */
    public const EXPIRED = 'lease_expired';

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * @return Lease|null null when there is nothing to lease (any more)
     * @throws DatabaseError
     */
    public function take(int $ticketId, int $leaseSeconds, string $worker): ?Lease
    {
        try {
            return $this->database->transaction(fn (): ?Lease => $this->leaseAll($ticketId, $leaseSeconds, $worker));
        } catch (Overtaken) {
            return null;
        }
    }

    /** @throws Overtaken */
    private function leaseAll(int $ticketId, int $leaseSeconds, string $worker): ?Lease
    {
        $rows = $this->database->rows(
            'SELECT id, kind, lease_token, attempt, first_at, last_at, lease_until > UTC_TIMESTAMP(6) AS is_leased,'
            . ' UTC_TIMESTAMP(6) + INTERVAL ? SECOND AS expires_at'
            . ' FROM fai_event_queue WHERE ticket_id = ? AND dead_at IS NULL ORDER BY id',
            [$leaseSeconds, $ticketId],
        );
        if (in_array('1', array_column($rows, 'is_leased'), true)) {
            return null;
        }
        $events = $this->mergeKinds($this->buryExhausted($rows));
        if ($events === []) {
            return null;
        }
        $token = LeaseToken::make();
        $expiresAt = (string) $events[0]['expires_at'];
        foreach ($events as $event) {
            $this->expectOne($this->database->execute(
                'UPDATE fai_event_queue SET lease_token = ?, lease_until = ?, due_at = ?, leased_by = ?, attempt = ?, first_at = ?'
                . ' WHERE id = ? AND lease_token = ?',
                [$token, $expiresAt, $expiresAt, $worker, (int) $event['attempt'] + 1, $event['first_at'], (int) $event['id'], $event['lease_token']],
            ));
        }

        return new Lease(
            $token,
            $expiresAt,
            $ticketId,
            array_map(strval(...), array_column($events, 'kind')),
            (string) min(array_column($events, 'first_at')),
            (string) max(array_column($events, 'last_at')),
            max(array_map(intval(...), array_column($events, 'attempt'))) + 1,
        );
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
            $this->expectOne($this->database->execute(
                'UPDATE fai_event_queue SET dead_at = UTC_TIMESTAMP(6), failure_code = ?, lease_token = ?, lease_until = NULL'
                . ' WHERE id = ? AND lease_token = ?',
                [self::EXPIRED, LeaseToken::make(), (int) $row['id'], $row['lease_token']],
            ));
        }
        return $alive;
    }

    /**
     * An event that is tried again and a new one of its kind become one.
     *
     * @param list<array<string, string|null>> $rows by id
     * @return list<array<string, string|null>>
     * @throws Overtaken
     */
    private function mergeKinds(array $rows): array
    {
        $byKind = [];
        foreach ($rows as $row) {
            $kept = $byKind[$row['kind']] ?? null;
            if ($kept !== null) {
                $this->expectOne($this->database->execute(
                    'DELETE FROM fai_event_queue WHERE id = ? AND lease_token = ?',
                    [(int) $kept['id'], $kept['lease_token']],
                ));
                $row['first_at'] = min($kept['first_at'], $row['first_at']);
                $row['last_at'] = max($kept['last_at'], $row['last_at']);
                $row['attempt'] = max((int) $kept['attempt'], (int) $row['attempt']);
            }
            $byKind[$row['kind']] = $row;
        }
        return array_values($byKind);
    }

    /** @throws Overtaken */
    private function expectOne(int $changed): void
    {
        if ($changed !== 1) {
            throw new Overtaken();
        }
    }
}
