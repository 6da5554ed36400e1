<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\EventQueue;
use Fai\Store\Facts;
use Fai\Store\Queue\Housekeeping;
use FaiTest\Support\QueueTestCase;

final class HousekeepingTest extends QueueTestCase
{
    private const DAY = 86_400;

    public function testEventsThatWereGivenUpAreKeptForTheDaysThatAreSet(): void
    {
        $this->giveUp(7);
        $this->atSecond(100 + 3 * self::DAY);
        $this->keeping(days: 3)->cleanUp();
        self::assertCount(1, $this->events());

        $this->atSecond(100 + 3 * self::DAY + 1);
        $this->keeping(days: 3)->cleanUp();
        self::assertSame([], $this->events());
    }

    public function testWhatWaitsOrIsLeasedIsKeptHoweverOld(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->token();
        $this->add(8, 'message');
        $this->atSecond(400 * self::DAY);
        $this->keeping(days: 1)->cleanUp();

        self::assertSame(['7: message', '8: message'], $this->leaseAll());
    }

    public function testALittleIsDoneWithEveryLeaseSinceManyNeverRunCron(): void
    {
        $this->giveUp(7);
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at, dead_at)'
            . ' SELECT seq + 1000, kind, first_at, last_at, due_at, dead_at FROM fai_event_queue, seq_1_to_109',
        );
        $this->atSecond(100 * self::DAY);
        $this->keeping(days: 1)->lease(1, 60, 'test');
        self::assertCount(10, $this->events(), 'and not everything at once: 100, which is more than one lease can leave behind');

        $this->keeping(days: 1)->lease(1, 60, 'test');
        self::assertSame([], $this->events());
    }

    public function testLeasesThatWereAcknowledgedAreForgottenAfterAnHour(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->queue->acknowledge($this->token());
        $this->atSecond(100 + 3_599);
        $this->queue->cleanUp();
        self::assertCount(1, $this->database->rows('SELECT 1 FROM fai_spent_leases'));

        $this->atSecond(100 + 3_600);
        $this->queue->cleanUp();
        self::assertSame([], $this->database->rows('SELECT 1 FROM fai_spent_leases'));
    }

    public function testBeyondTheCapTheOldestThatNobodyHoldsGo(): void
    {
        $this->add(1, 'message');
        $this->atSecond(100);
        $this->token();
        foreach (range(2, 9) as $ticketId) {
            $this->add($ticketId, 'message');
        }
        $housekeeping = new Housekeeping($this->database, 30);

        self::assertSame(0, $housekeeping->enforceCap(9, 100));
        self::assertSame(2, $housekeeping->enforceCap(6, 2), 'a bounded amount a run');
        self::assertSame(1, $housekeeping->enforceCap(6, 2));
        self::assertSame(['1', '5', '6', '7', '8', '9'], array_column($this->events(), 'ticket_id'));
    }

    public function testEveryLeaseKeepsToTheCapAsWell(): void
    {
        $this->add(1, 'message');
        $this->atSecond(100);
        $this->token(10_000);
        foreach (range(2, 9) as $ticketId) {
            $this->add($ticketId, 'message');
        }
        $this->capped(5)->lease(1, 60, 'test');
        self::assertSame(['1', '6', '7', '8', '9'], array_column($this->events(), 'ticket_id'), 'the oldest go, but none that is held');
    }

    public function testALeaseDropsABoundedNumber(): void
    {
        $this->add(7, 'message');
        $this->multiply(149);
        $this->capped(10)->lease(1, 60, 'test');
        self::assertCount(50, $this->events());

        $this->capped(10)->lease(1, 60, 'test');
        self::assertCount(10, $this->events());
    }

    public function testALeaseCountsOnlyWhereThereMayBeTooManyAndOnceInTenMinutes(): void
    {
        $this->add(7, 'message');
        $this->multiply(9);
        self::assertFalse($this->countsWhenLeased(10), 'ids say that there are not more');

        $this->database->execute('UPDATE fai_event_queue SET id = id + 1000 WHERE ticket_id > 1000');
        self::assertTrue($this->countsWhenLeased(10), 'ids do not tell');
        self::assertFalse($this->countsWhenLeased(10), 'it was counted just now');

        $this->atSecond(601);
        self::assertTrue($this->countsWhenLeased(10));
    }

    public function testWhatWasGivenUpIsTriedAgainWhenSomebodyAsks(): void
    {
        $this->giveUp(7);
        $this->giveUp(8);

        self::assertSame(1, $this->queue->retryDead(7));
        self::assertSame(0, $this->queue->retryDead(7));
        $leases = $this->queue->lease(50, 60, 'test');
        self::assertSame([[7, 1]], array_map(static fn ($lease): array => [$lease->ticketId, $lease->attempt], $leases));
        self::assertTrue($this->queue->acknowledge($leases[0]->token));
        self::assertSame([['ticket_id' => '8', 'kind' => 'message']], $this->events());
    }

    public function testAnAnsweredQuestionForgetsNoAnalysisThatWasGivenUpAndAnAnalysisForgetsBoth(): void
    {
        $this->giveUp(7);
        $this->add(7, 'question');
        $this->atSecond(200);
        self::assertTrue($this->queue->acknowledge($this->token()));
        self::assertSame([['kind' => 'message', 'is_dead' => '1']], $this->events('kind, dead_at IS NOT NULL AS is_dead'));

        $this->add(7, 'response', 'question');
        $this->atSecond(300);
        self::assertTrue($this->queue->acknowledge($this->token()));
        self::assertSame([], $this->events());
    }

    public function testWhatIsTriedAgainAndSomethingNewBecomeOne(): void
    {
        $this->giveUp(7);
        $this->add(7, 'message');
        $this->queue->retryDead(7);
        $this->atSecond(200);

        self::assertSame(['7: message'], $this->leaseAll());
        self::assertCount(1, $this->events());
    }

    /** Whether a lease notes that it has counted and found not too many. */
    private function countsWhenLeased(int $maxRows): bool
    {
        $facts = new Facts($this->database);
        $before = $facts->at(Facts::WITHIN_CAP);
        $this->capped($maxRows)->lease(1, 60, 'test');

        return $facts->at(Facts::WITHIN_CAP) !== $before;
    }

    private function capped(int $maxRows): EventQueue
    {
        return new EventQueue($this->database, self::SETTLE_SECONDS, maxRows: $maxRows);
    }

    /** So many more events like the one that is there. */
    private function multiply(int $times): void
    {
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . " SELECT seq + 1000, kind, first_at, last_at, due_at FROM fai_event_queue, seq_1_to_{$times}",
        );
    }

    private function giveUp(int $ticketId): void
    {
        $this->atSecond(0);
        $this->add($ticketId, 'message');
        $this->atSecond(100);
        $this->queue->release($this->token(), 'model_refused', null, true);
    }

    private function keeping(int $days): EventQueue
    {
        return new EventQueue($this->database, self::SETTLE_SECONDS, $days);
    }
}
