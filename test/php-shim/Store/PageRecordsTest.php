<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Facts;
use Fai\Store\Refreshes;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

/** What is pending, and when a person is told (contract, section 2). */
final class PageRecordsTest extends StoreTestCase
{
    public function testATicketWithoutAnythingHasNothingAndCostsOneQuery(): void
    {
        self::assertSame(1, $this->queriesOf(fn () => $this->record()));
        self::assertNull($this->record()->insights);
        self::assertNull($this->pending());
    }

    public function testATicketWithInsightsCostsTwo(): void
    {
        $this->writeInsights();

        self::assertSame(2, $this->queriesOf(fn () => $this->record()));
        self::assertSame('Knows entry 1', $this->record()->insights?->summary?->content['gist']);
    }

    public function testAnEventIsPendingWhileItIsYoungAndSomebodyTakesWork(): void
    {
        $this->addEvent('message');
        self::assertNull($this->pending(), 'a helpdesk without a worker shows nothing');

        $this->workerSeen();
        self::assertSame('queued', $this->pending()['state'] ?? null);

        $this->age('fai_facts', 'at', 601);
        self::assertNull($this->pending(), 'the worker was last seen more than ten minutes ago');

        $this->workerSeen();
        $this->age('fai_event_queue', 'last_at', 901);
        self::assertNull($this->pending(), 'the event is older than fifteen minutes');
    }

    public function testItIsBeingWorkedOnWhileItIsLeased(): void
    {
        $this->workerSeen();
        $this->addEvent('message');
        $this->lease(60);
        self::assertSame('working', $this->pending()['state'] ?? null);

        $this->lease(-1);
        self::assertSame('queued', $this->pending()['state'] ?? null, 'the lease ran out');
    }

    public function testSinceIsWhenTheOldestBeganAndStays(): void
    {
        $this->workerSeen();
        $this->addEvent('message');
        $this->database->execute("UPDATE fai_event_queue SET first_at = '2026-01-02 10:00:00.654321'");
        $this->addEvent('note');

        self::assertSame('2026-01-02T10:00:00Z', $this->pending()['since'] ?? null);
        $this->lease(60);
        self::assertSame('2026-01-02T10:00:00Z', $this->pending()['since'] ?? null);
    }

    public function testWhoAskedForARefreshSeesItWaitAlsoWithoutAWorkerAndNobodyElseDoes(): void
    {
        $this->ask();

        self::assertSame('queued', $this->pending()['state'] ?? null);
        self::assertNull($this->pending(self::SILAS));
        $this->age('fai_event_queue', 'last_at', 3_600);
        $this->age('fai_refreshes', 'asked_at', 3_600);
        self::assertSame('queued', $this->pending()['state'] ?? null, 'an hour later');
        $this->age('fai_refreshes', 'asked_at', 86_400);
        self::assertNull($this->pending(), 'but not for ever');
    }

    public function testARefreshIsOverOnceItsEventIsDoneOrInsightsCame(): void
    {
        $this->ask();
        $this->writeInsights();
        self::assertNull($this->pending(), 'insights came');

        $this->age('fai_refreshes', 'asked_at', 100);
        $this->ask();
        $this->database->execute('DELETE FROM fai_event_queue');
        self::assertNull($this->pending(), 'its event is done');
    }

    public function testAFailureIsToldWhereARefreshWasAskedFor(): void
    {
        $this->ask();
        $this->die();

        self::assertSame('failed', $this->pending()['state'] ?? null);
        self::assertSame('failed', $this->pending(self::SILAS)['state'] ?? null);
        $this->age('fai_refreshes', 'asked_at', 86_401);
        self::assertNull($this->pending(), 'a day later');
    }

    public function testAFailureNobodyAskedForIsToldBesideASummaryOnly(): void
    {
        $this->writeInsights();
        $this->addEvent('message');
        $this->die();

        self::assertNull($this->record()->pending->shown(besideSummary: false));
        self::assertSame('failed', $this->record()->pending->shown(besideSummary: true)['state'] ?? null);
    }

    public function testAFailureFromBeforeTheInsightsIsOld(): void
    {
        $this->addEvent('message');
        $this->die();
        $this->writeInsights();

        self::assertNull($this->record()->pending->shown(besideSummary: true));
    }

    public function testWhatWaitsCountsForMoreThanWhatFailed(): void
    {
        $this->workerSeen();
        $this->ask();
        $this->die();
        $this->addEvent('message');

        self::assertSame('queued', $this->pending()['state'] ?? null);
    }

    public function testEventsOfAnotherTicketAreNoneOfThisOne(): void
    {
        $this->workerSeen();
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . " VALUES (7, 'message', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
        );

        self::assertNull($this->pending());
    }

    public function testAnOriginThatCannotBeReadMeansNoInsights(): void
    {
        $this->insights->write(self::TICKET, Origins::at(1), ['summary' => ['gist' => 'x']]);
        $this->database->execute("UPDATE fai_summaries SET newest_origin = '{}'");

        self::assertNull($this->record()->insights);
    }

    /** @return array{state: string, since: string}|null */
    private function pending(int $staffId = self::SANA): ?array
    {
        return $this->record($staffId)->pending->shown(besideSummary: false);
    }

    private function ask(): void
    {
        self::assertSame(0, (new Refreshes($this->database))->ask(self::TICKET, self::SANA, 60));
    }

    private function workerSeen(): void
    {
        (new Facts($this->database))->note(Facts::LAST_LEASE);
    }

    private function addEvent(string $kind): void
    {
        $this->database->execute(
            'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
            . ' VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))',
            [self::TICKET, $kind],
        );
    }

    private function lease(int $seconds): void
    {
        $this->database->execute(
            "UPDATE fai_event_queue SET lease_token = 'token', lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND",
            [$seconds],
        );
    }

    private function die(): void
    {
        $this->database->execute("UPDATE fai_event_queue SET dead_at = UTC_TIMESTAMP(6), failure_code = 'model_failed', lease_token = 'dead'");
    }
}
