<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

use Fai\Host\Database;
use Fai\Host\DatabaseError;

/**
 * What a worker may do with a lease it holds. A lease is held until another replaces it, also when its time is up: work
 * that was done late is done all the same. Only extending needs a lease that still runs.
 */
final class HeldLease
{
    /** The events of a lease, found by its token; every write then names their ids and the token again. */
    private const SELECT = 'SELECT id, ticket_id, kind, attempt FROM fai_event_queue WHERE lease_token = ? AND lease_until IS NOT NULL ORDER BY id';

    public function __construct(
        private readonly Database $database,
        private readonly SpentLeases $spent,
        private readonly DeadEvents $dead,
    ) {
    }

    /**
     * Makes the lease end that many seconds from now.
     *
     * @return string|null when it ends, UTC; null when it has ended already or was lost
     * @throws DatabaseError
     */
    public function extend(string $token, int $leaseSeconds): ?string
    {
        return $this->whileHeld($token, function (array $rows) use ($token, $leaseSeconds): string {
            $expiresAt = (string) ($this->database->row('SELECT UTC_TIMESTAMP(6) + INTERVAL ? SECOND AS at', [$leaseSeconds])['at'] ?? '');
            foreach ($rows as $row) {
                $this->expectOne($this->database->execute(
                    'UPDATE fai_event_queue SET lease_until = ?, due_at = ? WHERE id = ? AND lease_token = ? AND lease_until > UTC_TIMESTAMP(6)',
                    [$expiresAt, $expiresAt, (int) $row['id'], $token],
                ));
            }
            return $expiresAt;
        });
    }

    /**
     * The work is done: its events are deleted, and those of the same ticket that were given up before.
     *
     * @return bool false when the lease was lost; true as well when it was acknowledged within the hour
     * @throws DatabaseError
     */
    public function acknowledge(string $token): bool
    {
        $done = $this->whileHeld($token, function (array $rows) use ($token): bool {
            foreach ($rows as $row) {
                $this->expectOne($this->database->execute(
                    'DELETE FROM fai_event_queue WHERE id = ? AND lease_token = ?',
                    [(int) $row['id'], $token],
                ));
            }
            $ticketId = (int) $rows[0]['ticket_id'];
            // To answer a question is no analysis: that one was given up stays so.
            $isAnalysed = array_diff(array_column($rows, 'kind'), [EventKind::Question->value]) !== [];
            $this->dead->forget($ticketId, $isAnalysed ? null : EventKind::Question);
            $this->spent->remember($token, $ticketId);
            return true;
        });
        return $done ?? $this->spent->has($token);
    }

    /** Whether the lease, or the one it was until it was acknowledged, is of this ticket. */
    public function isOf(string $token, int $ticketId): bool
    {
        return (int) ($this->database->row(self::SELECT, [$token])['ticket_id'] ?? 0) === $ticketId || $this->spent->has($token, $ticketId);
    }

    /**
     * The work was not done. It is tried again later, or given up when it was tried often enough or cannot succeed.
     *
     * @param int|null $retryAfterSeconds null leaves it to the back-off
     * @return bool false when the lease was lost
     * @throws DatabaseError
     */
    public function release(string $token, string $code, ?int $retryAfterSeconds, bool $final, BackOff $backOff): bool
    {
        return $this->whileHeld($token, function (array $rows) use ($token, $code, $retryAfterSeconds, $final, $backOff): bool {
            foreach ($rows as $row) {
                $attempt = (int) $row['attempt'];
                $isDead = $final || $attempt >= TakeTickets::MAX_ATTEMPTS;
                $this->expectOne($this->database->execute(
                    'UPDATE fai_event_queue SET lease_token = ?, lease_until = NULL, failure_code = ?,'
                    . ' due_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, dead_at = IF(?, UTC_TIMESTAMP(6), NULL)'
                    . ' WHERE id = ? AND lease_token = ?',
                    // A token of its own, given to nobody: what is tried again is not to be mixed up with what comes in.
                    [LeaseToken::make(), $code, $retryAfterSeconds ?? $backOff->seconds($attempt), (int) $isDead, (int) $row['id'], $token],
                ));
            }
            return true;
        }) ?? false;
    }

    /**
     * @template T
     * @param callable(non-empty-list<array<string, string|null>>): T $work
     * @return T|null null when the lease was lost
     */
    private function whileHeld(string $token, callable $work): mixed
    {
        try {
            return $this->database->transaction(function () use ($token, $work): mixed {
                $rows = $this->database->rows(self::SELECT, [$token]);
                return $rows === [] ? null : $work($rows);
            });
        } catch (Overtaken) {
            return null;
        }
    }

    /** @throws Overtaken */
    private function expectOne(int $changed): void
    {
        if ($changed !== 1) {
            throw new Overtaken();
        }
    }
}
