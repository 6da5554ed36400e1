<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Refreshes;
use FaiTest\Support\Processes;
use FaiTest\Support\StoreTestCase;

final class RefreshesTest extends StoreTestCase
{
    private Refreshes $refreshes;

    protected function setUp(): void
    {
        parent::setUp();
        $this->refreshes = new Refreshes($this->database);
    }

    public function testAskingPutsOneEventIntoTheQueueThatIsDueAtOnce(): void
    {
        self::assertSame(0, $this->ask());

        $row = $this->database->row('SELECT ticket_id, kind, lease_token, due_at <= UTC_TIMESTAMP(6) AS is_due FROM fai_event_queue');
        self::assertSame(['ticket_id' => '42', 'kind' => 'refresh', 'lease_token' => '', 'is_due' => '1'], $row);
    }

    public function testWhoAsksAgainTooSoonIsToldHowLongToWait(): void
    {
        $this->ask();
        self::assertSame(60, $this->ask(), 'rounded up');

        $this->age('fai_refreshes', 'asked_at', 45);
        self::assertSame(15, $this->ask());
        self::assertSame(15, $this->ask(), 'asking too soon does not start the wait anew');

        $this->age('fai_refreshes', 'asked_at', 15);
        self::assertSame(0, $this->ask());
    }

    public function testTheTicketIsWhatIsAskedTooSoonForWhoeverAsks(): void
    {
        $this->ask(self::SANA);

        self::assertGreaterThan(0, $this->ask(self::SILAS));
        self::assertSame(0, $this->refreshes->ask(7, self::SANA, 60));
    }

    public function testAnEventThatStillWaitsIsNotDoubledAndKeepsItsBeginning(): void
    {
        $this->ask();
        $this->age('fai_refreshes', 'asked_at', 100);
        $this->age('fai_event_queue', 'first_at', 100);
        $before = $this->database->row('SELECT first_at FROM fai_event_queue');
        $this->ask();

        self::assertSame([$before], $this->database->rows('SELECT first_at FROM fai_event_queue'));
    }

    public function testBesideOneThatIsLeasedOrWasGivenUpANewOneWaits(): void
    {
        $this->ask();
        $this->age('fai_refreshes', 'asked_at', 100);
        $this->database->execute("UPDATE fai_event_queue SET dead_at = UTC_TIMESTAMP(6), attempt = 5, lease_token = 'its-own'");
        $this->ask();

        self::assertSame(
            [['lease_token' => '', 'attempt' => '0'], ['lease_token' => 'its-own', 'attempt' => '5']],
            $this->database->rows('SELECT lease_token, attempt FROM fai_event_queue ORDER BY lease_token'),
        );
    }

    public function testOfManyWhoAskAtTheSameMomentOneIsHeard(): void
    {
        $answers = Processes::run(6, sprintf(
            'echo (new Fai\\Store\\Refreshes($database))->ask(%d, $number, 60) === 0 ? "heard " : "too soon ";',
            self::TICKET,
        ), $this->databaseName());

        self::assertEquals(['heard' => 1, 'too soon' => 5], array_count_values(array_map('trim', $answers)));
        self::assertSame(1, $this->countRows('fai_event_queue'));
    }

    public function testAClockThatWasPutBackDoesNotMakeAnyoneWaitLonger(): void
    {
        $this->ask();
        $this->age('fai_refreshes', 'asked_at', -5_000);

        self::assertSame(60, $this->ask());
    }

    private function ask(int $staffId = self::SANA): int
    {
        return $this->refreshes->ask(self::TICKET, $staffId, 60);
    }
}
