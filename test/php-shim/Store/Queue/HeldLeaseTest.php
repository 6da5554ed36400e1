<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\Queue\TakeTickets;
use FaiTest\Support\QueueTestCase;

/** What a worker may do with a lease, and what it may not once another has it. */
final class HeldLeaseTest extends QueueTestCase
{
    private string $token = '';

    protected function setUp(): void
    {
        parent::setUp();
        $this->add(7, 'message', 'closed');
        $this->atSecond(100);
        $this->token = $this->token(leaseSeconds: 60);
    }

    public function testAcknowledgedEventsAreGoneAndOthersStay(): void
    {
        $this->add(7, 'message');
        $this->add(8, 'message');

        self::assertTrue($this->queue->acknowledge($this->token));
        self::assertSame([['ticket_id' => '7', 'kind' => 'message'], ['ticket_id' => '8', 'kind' => 'message']], $this->events());
    }

    public function testAcknowledgingAgainIsFineForAnHour(): void
    {
        $this->queue->acknowledge($this->token);
        $this->atSecond(100 + 3_599);
        self::assertTrue($this->queue->acknowledge($this->token));
        $this->atSecond(100 + 3_600);
        self::assertFalse($this->queue->acknowledge($this->token));
    }

    public function testAnAcknowledgedLeaseStillNamesItsTicketForAnHourAndNoOther(): void
    {
        self::assertTrue($this->queue->isLeasedBy(7, $this->token));
        self::assertFalse($this->queue->isLeasedBy(8, $this->token));
        $this->queue->acknowledge($this->token);
        self::assertTrue($this->queue->isLeasedBy(7, $this->token), 'the same write-back again is harmless');
        self::assertFalse($this->queue->isLeasedBy(8, $this->token));
        $this->atSecond(100 + 3_600);
        self::assertFalse($this->queue->isLeasedBy(7, $this->token));
    }

    public function testALeaseThatWasReplacedIsNothingAnyMore(): void
    {
        $this->atSecond(160);
        $second = $this->token();

        self::assertFalse($this->queue->isLeasedBy(7, $this->token));
        self::assertFalse($this->queue->acknowledge($this->token));
        self::assertNull($this->queue->extend($this->token, 60));
        self::assertFalse($this->queue->release($this->token, 'late', null, true));
        self::assertTrue($this->queue->isLeasedBy(7, $second), 'and the one who has it now is not disturbed');
        self::assertTrue($this->queue->acknowledge($second));
        self::assertFalse($this->queue->isLeasedBy(7, $this->token), 'also afterwards');
    }

    public function testWorkDoneLateIsDoneWhileNobodyElseTookIt(): void
    {
        $this->atSecond(500);

        self::assertTrue($this->queue->isLeasedBy(7, $this->token));
        self::assertTrue($this->queue->acknowledge($this->token));
        self::assertSame([], $this->events());
    }

    public function testExtendingCountsFromNow(): void
    {
        $this->atSecond(150);
        self::assertSame(self::utc(180), $this->queue->extend($this->token, 30), 'also when that is earlier than it was');
        $this->atSecond(179);
        self::assertSame([], $this->leaseAll());
        $this->atSecond(180);
        self::assertSame(['7: closed message'], $this->leaseAll());
    }

    public function testALeaseThatEndedCannotBeExtended(): void
    {
        $this->atSecond(159.9);
        self::assertSame(self::utc(219.9), $this->queue->extend($this->token, 60));
        $this->atSecond(219.9);
        self::assertNull($this->queue->extend($this->token, 60));
    }

    /** @return array<string, array{string}> */
    public function tokensOfNobody(): array
    {
        return ['unknown' => ['abc'], 'empty, as new events have it' => [''], 'a pattern' => ['%'], 'long' => [str_repeat('a', 128)]];
    }

    /** @dataProvider tokensOfNobody */
    public function testATokenOfNobodyDoesNothing(string $token): void
    {
        $this->add(7, 'message');
        $before = $this->events('*');

        self::assertFalse($this->queue->acknowledge($token));
        self::assertNull($this->queue->extend($token, 60));
        self::assertFalse($this->queue->release($token, 'x', 0, false));
        self::assertFalse($this->queue->isLeasedBy(7, $token));
        self::assertSame($before, $this->events('*'));
    }

    public function testWhatIsReleasedComesBackAfterTheTimeTheWorkerSays(): void
    {
        self::assertTrue($this->queue->release($this->token, 'model_busy', 120, false));
        self::assertFalse($this->queue->isLeasedBy(7, $this->token));
        $this->atSecond(219);
        self::assertSame([], $this->leaseAll());
        $this->atSecond(220);
        $lease = $this->queue->lease(1, 60, 'test')[0];
        self::assertSame([2, ['message', 'closed'], self::utc(0)], [$lease->attempt, $lease->kinds, $lease->firstAt]);
    }

    public function testOtherwiseItBacksOffLongerEachTime(): void
    {
        $at = 100;
        foreach ([15, 60, 240, 960] as $longest) {
            $this->queue->release($this->token, 'model_failed', null, false);
            $this->atSecond($at + intdiv($longest, 2) - 1);
            self::assertSame([], $this->leaseAll());
            $at += $longest;
            $this->atSecond($at);
            $this->token = $this->token();
        }
    }

    public function testAfterFiveTriesItIsGivenUpWithTheLastReason(): void
    {
        for ($attempt = 1; $attempt < TakeTickets::MAX_ATTEMPTS; $attempt++) {
            $this->queue->release($this->token, "try_{$attempt}", 0, false);
            $this->token = $this->token();
        }
        $this->queue->release($this->token, 'try_5', 0, false);
        $this->atSecond(100_000);

        self::assertSame([], $this->leaseAll());
        self::assertSame(['try_5', 'try_5'], array_column($this->events('failure_code'), 'failure_code'));
    }

    public function testWhatCannotSucceedIsGivenUpAtOnce(): void
    {
        $this->queue->release($this->token, 'model_refused', 5, true);
        $this->atSecond(100_000);

        self::assertSame([], $this->leaseAll());
    }

    public function testAPoisonedTicketDoesNotKeepOthersWaiting(): void
    {
        $this->add(8, 'message');
        $this->atSecond(130);
        $this->queue->release($this->token, 'poison', null, false);

        self::assertSame(['8: message'], $this->leaseAll());
    }

    public function testSomethingNewDoesNotWaitForWhatIsToBeTriedMuchLater(): void
    {
        $this->queue->release($this->token, 'model_busy', 86_400, false);
        $this->add(7, 'message');
        $this->atSecond(130);
        $lease = $this->queue->lease(1, 60, 'test')[0];

        self::assertSame([['closed', 'message'], 2], [self::sorted($lease->kinds), $lease->attempt]);
        self::assertCount(2, $this->events(), 'the two messages became one');
    }

    public function testASuccessSettlesWhatWasGivenUpBefore(): void
    {
        $this->queue->release($this->token, 'model_refused', null, true);
        $this->add(7, 'message');
        $this->add(8, 'message');
        $this->atSecond(130);
        foreach ($this->queue->lease(2, 60, 'test') as $lease) {
            if ($lease->ticketId === 7) {
                $this->queue->acknowledge($lease->token);
            }
        }

        self::assertSame([['ticket_id' => '8', 'kind' => 'message']], $this->events());
    }

    /**
     * @param list<string> $texts
     * @return list<string>
     */
    private static function sorted(array $texts): array
    {
        sort($texts);

        return $texts;
    }
}
