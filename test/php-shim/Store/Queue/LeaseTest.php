<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\Facts;
use Fai\Store\Queue\Lease;
use FaiTest\Support\QueueTestCase;

/** What a lease gives, and to whom. */
final class LeaseTest extends QueueTestCase
{
    public function testItSaysWhatHappenedWhenAndHowLongItIsHeld(): void
    {
        $this->add(7, 'message');
        $this->atSecond(5);
        $this->add(7, 'closed');
        $this->atSecond(100);
        $lease = $this->queue->lease(1, 60, 'test')[0];

        self::assertEquals(
            new Lease($lease->token, self::utc(160), 7, ['message', 'closed'], self::utc(0), self::utc(5), 1),
            $lease,
        );
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_-]{32}$/D', $lease->token);
    }

    public function testItIsKnownWhoHoldsIt(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->queue->lease(1, 60, "Bär's \u{1F916} 1");

        self::assertSame([['leased_by' => "Bär's \u{FFFD} 1"]], $this->events('leased_by'), 'three-byte utf8 would cut the name at the emoji');
    }

    public function testNoMoreTicketsThanAskedForLongestDueFirst(): void
    {
        foreach ([3, 1, 2] as $second => $ticketId) {
            $this->atSecond($second);
            $this->add($ticketId, 'message', 'response');
        }
        $this->atSecond(100);

        self::assertSame([3, 1], array_map(static fn (Lease $one): int => $one->ticketId, $this->queue->lease(2, 60, 'test')));
        self::assertSame(['2: message response'], $this->leaseAll());
        self::assertSame([], $this->leaseAll());
    }

    public function testWhatComesAfterwardsWaitsForTheLeaseToEnd(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $token = $this->token(leaseSeconds: 600);
        $this->add(7, 'message', 'closed');
        $this->atSecond(200);
        self::assertSame([], $this->leaseAll(), 'one ticket, one worker');

        self::assertTrue($this->queue->acknowledge($token));
        self::assertSame(['7: closed message'], $this->leaseAll());
    }

    public function testALeaseThatRanOutIsHandedOutAgainWithWhatCameIn(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $first = $this->token(leaseSeconds: 60);
        $this->atSecond(110);
        $this->add(7, 'message', 'note');
        $this->atSecond(159);
        self::assertSame([], $this->leaseAll());
        $this->atSecond(160);
        $second = $this->queue->lease(1, 60, 'test')[0];

        self::assertNotSame($first, $second->token);
        self::assertSame(['message', 'note'], $second->kinds);
        self::assertSame([2, self::utc(0), self::utc(110)], [$second->attempt, $second->firstAt, $second->lastAt]);
        self::assertCount(2, $this->events(), 'the two messages became one');
    }

    public function testAWorkerThatDiesOfATicketDoesSoFiveTimes(): void
    {
        $this->add(7, 'message');
        $this->add(8, 'message');
        $attempts = [];
        for ($second = 100; $second < 2_000; $second += 100) {
            $this->atSecond($second);
            foreach ($this->queue->lease(50, 60, 'test') as $lease) {
                $attempts[$lease->ticketId][] = $lease->attempt;
                if ($lease->ticketId === 8) {
                    $this->queue->acknowledge($lease->token);
                }
            }
        }

        self::assertSame([7 => [1, 2, 3, 4, 5], 8 => [1]], $attempts);
        self::assertSame([['kind' => 'message', 'failure_code' => 'lease_expired', 'dead' => '1']], $this->events('kind, failure_code, dead_at IS NOT NULL AS dead'));
    }

    public function testANewEventOfATicketThatWasGivenUpIsTriedLikeAnyOther(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->queue->release($this->token(), 'poison', null, true);
        $this->add(7, 'message');
        $this->atSecond(200);
        $lease = $this->queue->lease(1, 60, 'test')[0];

        self::assertSame([['message'], 1], [$lease->kinds, $lease->attempt]);
    }

    public function testAnEventWhoseOwnTriesAreUsedUpDoesNotTakeANewOneAlong(): void
    {
        $this->add(7, 'message');
        for ($attempt = 1; $attempt <= 5; $attempt++) {
            $this->atSecond(100 * $attempt);
            $this->token();
        }
        $this->add(7, 'message', 'closed');
        $this->atSecond(1_000);

        self::assertSame(['7: closed message'], $this->leaseAll());
        self::assertSame(['lease_expired', null, null], array_column($this->events('failure_code'), 'failure_code'));
    }

    public function testWhatCameInThisVeryMomentIsNotTakenAlong(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $token = $this->token();
        $this->queue->release($token, 'model_busy', 1_000, false);
        $this->atSecond(1_099.5);
        $this->add(7, 'message');
        $this->atSecond(1_100.4);
        $lease = $this->queue->lease(1, 60, 'test')[0];
        self::assertSame([2, self::utc(0)], [$lease->attempt, $lease->lastAt], 'a request that is still at it may tell the same again');

        $this->queue->acknowledge($lease->token);
        $this->atSecond(1_130);
        self::assertSame(['7: message'], $this->leaseAll());
    }

    public function testEveryQuestionIsRememberedAlsoWithoutAnAnswer(): void
    {
        $facts = new Facts($this->database);
        self::assertNull($facts->at(Facts::LAST_LEASE));
        $this->atSecond(5);
        $this->queue->lease(1, 60, 'test');
        self::assertSame(self::utc(5), $facts->at(Facts::LAST_LEASE));
        $this->atSecond(9);
        $this->queue->lease(1, 60, 'test');
        self::assertSame(self::utc(9), $facts->at(Facts::LAST_LEASE));
    }

    public function testTheWorkersClockDoesNotMatter(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->token(leaseSeconds: 30);
        $late = $this->otherRequest();
        $this->atSecond(129, $late);
        self::assertSame([], (new \Fai\Store\EventQueue($late))->lease(1, 30, 'a worker five minutes ahead'));
    }

    /** The fault "10^6 rows backlog" of `queue_migration_faults.json`, without a clock; `npm run bench:queue` has the times. */
    public function testLeasingReadsNoMoreRowsOfALongQueueThanOfAShortOne(): void
    {
        $this->fill(1, 200);
        $short = $this->rowsReadBy(fn () => $this->queue->lease(10, 60, 'test'));
        $this->fill(201, 20_000);
        $long = $this->rowsReadBy(fn () => $this->queue->lease(10, 60, 'test'));

        self::assertGreaterThan(10, $short);
        // Index pages are read ahead by a row or two more here than there; all of them would be thousands.
        self::assertLessThan(2 * $short, $long);
    }

    private function fill(int $from, int $to): void
    {
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . " SELECT seq, 'message', UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR + INTERVAL seq MICROSECOND"
            . " FROM seq_{$from}_to_{$to}",
        );
        $this->database->rows('ANALYZE TABLE fai_event_queue');
    }

    /** Rows the server's engines handed out for it. */
    private function rowsReadBy(callable $work): int
    {
        $read = fn (): int => array_sum(array_column($this->database->rows("SHOW SESSION STATUS LIKE 'Handler_read%'"), 'Value'));
        $before = $read();
        self::assertCount(10, $work());

        return $read() - $before;
    }
}
