<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Store\Queue\BackOff;
use Fai\Store\Queue\DeadEvents;
use Fai\Store\Queue\DueTickets;
use Fai\Store\Queue\Enqueue;
use Fai\Store\Queue\EventKind;
use Fai\Store\Queue\HeldLease;
use Fai\Store\Queue\Housekeeping;
use Fai\Store\Queue\Lease;
use Fai\Store\Queue\SpentLeases;
use Fai\Store\Queue\TakeTickets;

/**
 * The queue of ticket events: who may do what, each verb in a class of its own below `Queue/`. Delivery is at least once;
 * since insights are latest only (see {@see Insights::write()}), the effect is once. The one clock is the database's.
 */
final class EventQueue
{
    public const DEFAULT_SETTLE_SECONDS = 30;
    public const DEFAULT_RETENTION_DAYS = 30;

    /**
     * @param int $settleSeconds how long a ticket must have been quiet before it is handed out
     * @param int $retentionDays how long events that were given up are kept
     * @param int $maxRows       how many events there may be; beyond that the oldest go
     */
    public function __construct(
        private readonly Database $database,
        private readonly int $settleSeconds = self::DEFAULT_SETTLE_SECONDS,
        private readonly int $retentionDays = self::DEFAULT_RETENTION_DAYS,
        private readonly int $maxRows = Housekeeping::MAX_ROWS,
    ) {
    }

    /** @throws DatabaseError */
    public function add(int $ticketId, EventKind $kind): void
    {
        (new Enqueue($this->database, $this->settleSeconds))->add($ticketId, $kind);
    }

    /**
     * @param string $worker for people who look at the queue
     * @return list<Lease> at most so many, one a ticket
     * @throws DatabaseError
     */
    public function lease(int $limit, int $leaseSeconds, string $worker): array
    {
        // osTicket's connection speaks 3-byte utf8 and would cut the name at its first emoji (mysqli.php:81).
        $worker = (string) preg_replace('/[\x{10000}-\x{10FFFF}]/u', "\u{FFFD}", $worker);

        return $this->database->withShortWaits(function () use ($limit, $leaseSeconds, $worker): array {
            (new Facts($this->database))->note(Facts::LAST_LEASE);
            $this->housekeeping()->runALittle();
            $due = (new DueTickets($this->database, $this->settleSeconds))->find($limit);
            return $this->take($due, $limit, $leaseSeconds, $worker);
        });
    }

    /** @return string|null when the lease ends now, UTC as MySQL writes it; null when it ended before or was lost */
    public function extend(string $token, int $leaseSeconds): ?string
    {
        return $this->database->withShortWaits(fn (): ?string => $this->held()->extend($token, $leaseSeconds));
    }

    /** @return bool false when the lease was lost */
    public function acknowledge(string $token): bool
    {
        return $this->database->withShortWaits(fn (): bool => $this->held()->acknowledge($token));
    }

    /** @return bool false when the lease was lost */
    public function release(string $token, string $code, ?int $retryAfterSeconds, bool $final): bool
    {
        return $this->database->withShortWaits(
            fn (): bool => $this->held()->release($token, $code, $retryAfterSeconds, $final, new BackOff(random_int(...))),
        );
    }

    /** True while the token names the lease of this ticket, and for an hour after it was acknowledged. */
    public function isLeasedBy(int $ticketId, string $leaseToken): bool
    {
        return $this->database->withShortWaits(fn (): bool => $this->held()->isOf($leaseToken, $ticketId));
    }

    /** Removes what has had its time, a bounded amount of it; for osTicket's cron. */
    public function cleanUp(): void
    {
        $this->database->withShortWaits($this->housekeeping()->run(...));
    }

    /** @return int how many dead events of the ticket are tried again */
    public function retryDead(int $ticketId): int
    {
        return $this->database->withShortWaits(fn (): int => (new DeadEvents($this->database))->retry($ticketId));
    }

    private function housekeeping(): Housekeeping
    {
        return new Housekeeping($this->database, $this->retentionDays, $this->maxRows);
    }

    private function held(): HeldLease
    {
        return new HeldLease($this->database, new SpentLeases($this->database), new DeadEvents($this->database));
    }

    /**
     * @param list<int> $ticketIds those due longest first
     * @return list<Lease>
     */
    private function take(array $ticketIds, int $limit, int $leaseSeconds, string $worker): array
    {
        $taker = new TakeTickets($this->database);
        $leases = [];
        while (count($leases) < $limit) {
            $wanted = array_splice($ticketIds, 0, $limit - count($leases));
            if ($wanted === []) {
                break;
            }
            try {
                $taken = $taker->take($wanted, $leaseSeconds, $worker);
            } catch (DatabaseError $error) {
                if ($leases === [] || !$error->isRepeatable()) {
                    throw $error;
                }
                // What is leased already must reach its worker.
                return $leases;
            }
            $leases = [...$leases, ...$taken];
            if (count($taken) < count($wanted)) {
                // Another worker walks the same list: somewhere else in it the two do not meet.
                shuffle($ticketIds);
            }
        }
        return $leases;
    }
}
