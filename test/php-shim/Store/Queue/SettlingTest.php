<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\EventQueue;
use Fai\Store\Queue\EnqueueAtOnce;
use Fai\Store\Queue\EventKind;
use FaiTest\Support\QueueTestCase;

/** When a ticket is handed out. */
final class SettlingTest extends QueueTestCase
{
    public function testATicketIsHandedOutOnceItHasBeenQuiet(): void
    {
        $this->add(7, 'message');
        $this->atSecond(29.999999);
        self::assertSame([], $this->leaseAll());

        $this->atSecond(30);
        self::assertSame(['7: message'], $this->leaseAll());
    }

    public function testTheSameAgainStartsTheQuietAnew(): void
    {
        $this->add(7, 'message');
        $this->atSecond(20);
        $this->add(7, 'message');
        $this->atSecond(49);
        self::assertSame([], $this->leaseAll());

        $this->atSecond(50);
        self::assertSame(['7: message'], $this->leaseAll());
        self::assertSame([['first_at' => self::utc(0), 'last_at' => self::utc(20)]], $this->events('first_at, last_at'));
    }

    public function testAnotherKindOfEventStartsTheQuietOfItsTicketAnew(): void
    {
        $this->add(7, 'message');
        $this->add(8, 'message');
        $this->atSecond(20);
        $this->add(7, 'response');
        $this->atSecond(30);
        self::assertSame(['8: message'], $this->leaseAll());

        $this->atSecond(50);
        self::assertSame(['7: message response'], $this->leaseAll(), 'a burst is one piece of work');
    }

    public function testAQuestionWaitsForNoQuietAndTakesNothingWithItThatDoes(): void
    {
        $this->add(7, 'message');
        $this->atSecond(10);
        (new EnqueueAtOnce($this->database))->add(7, EventKind::Question);
        $this->atSecond(12);
        self::assertSame(['7: question'], $this->leaseAll());

        $this->atSecond(31);
        self::assertSame([], $this->leaseAll(), 'one worker at a time');
        $this->atSecond(80);
        self::assertSame(['7: message question'], $this->leaseAll(), 'the lease ran out: what is due meanwhile is one piece of work');
    }

    public function testAnAnalysisThatAPersonAsksForWaitsForNoQuietAndCoversWhatCameBefore(): void
    {
        $this->add(7, 'message');
        $this->atSecond(10);
        (new EnqueueAtOnce($this->database))->add(7, EventKind::Refresh);
        $this->atSecond(12);
        self::assertSame(['7: message refresh'], $this->leaseAll());
    }

    public function testAQuestionIsNoFurtherTryForWhatWasPutOff(): void
    {
        $this->add(7, 'message');
        $this->atSecond(30);
        self::assertTrue($this->queue->release($this->token(), 'over_day_budget', 3_600, false));
        for ($asked = 0; $asked < 6; $asked++) {
            $this->atSecond(100 + $asked * 10);
            (new EnqueueAtOnce($this->database))->add(7, EventKind::Question);
            $this->atSecond(105 + $asked * 10);
            self::assertTrue($this->queue->acknowledge($this->token()));
        }
        self::assertSame([['kind' => 'message', 'attempt' => '1', 'dead' => '0']], $this->events('kind, attempt, dead_at IS NOT NULL AS dead'));

        $this->atSecond(3_700);
        self::assertSame(['7: message'], $this->leaseAll());
    }

    public function testATicketThatIsNeverQuietIsHandedOutAllTheSame(): void
    {
        for ($second = 0; $second < 900; $second += 10) {
            $this->atSecond($second);
            self::assertSame([], $this->leaseAll(), "after {$second} seconds");
            $this->add(7, $second % 20 === 0 ? 'message' : 'response');
        }

        $this->atSecond(900);
        self::assertSame(['7: message response'], $this->leaseAll());
    }

    public function testALongQuietIsNotCutShortByThat(): void
    {
        $this->queue = new EventQueue($this->database, 3_600);
        $this->add(7, 'message');
        $this->atSecond(1_000);
        $this->add(7, 'message', 'response');
        $this->atSecond(4_599);
        self::assertSame([], $this->leaseAll());

        $this->atSecond(4_600);
        self::assertSame(['7: message response'], $this->leaseAll());
    }

    public function testAnEventRestsASecondAlsoWithoutAnyQuiet(): void
    {
        $this->queue = new EventQueue($this->database, 0);
        $this->add(7, 'message');
        $this->atSecond(0.999);
        self::assertSame([], $this->leaseAll(), 'the same request may still be at it');

        $this->atSecond(1);
        self::assertSame(['7: message'], $this->leaseAll());
    }

    public function testHundredsOfEventsOfATicketAreOneRow(): void
    {
        for ($number = 0; $number < 500; $number++) {
            $this->add(7, 'message');
        }

        self::assertSame([['ticket_id' => '7', 'kind' => 'message']], $this->events());
    }

    public function testTheLocalZoneOfTheSessionChangesNothing(): void
    {
        $this->add(7, 'message');
        $this->database->execute("SET SESSION time_zone = '-11:00'");
        $this->add(8, 'message');

        self::assertSame([['due_at' => self::utc(30)], ['due_at' => self::utc(30)]], $this->events('due_at'));
        self::assertSame([], $this->leaseAll());
        $this->atSecond(30);
        self::assertSame(['7: message', '8: message'], $this->leaseAll());
    }
}
