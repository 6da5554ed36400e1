<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Host\Place;
use Fai\Store\Outcome;
use Fai\Store\Outcomes;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

final class OutcomesTest extends StoreTestCase
{
    private Outcomes $outcomes;

    protected function setUp(): void
    {
        parent::setUp();
        $this->outcomes = new Outcomes($this->database, $this->figures);
        $this->writeInsights();
    }

    public function testEverybodySeesWhatOnePersonMadeOfIt(): void
    {
        $this->save('a', new Outcome(Outcome::DISMISSED), 'dismissed');

        self::assertEquals(['a' => new Outcome(Outcome::DISMISSED)], $this->record(self::SANA)->outcomes);
        self::assertEquals(['a' => new Outcome(Outcome::DISMISSED)], $this->record(self::SILAS)->outcomes);
    }

    public function testTheLastWordCountsAndEachIsCounted(): void
    {
        $place = new Place('2026-11-21 10:05:00', 5);
        $this->save('a', new Outcome(Outcome::USED), 'inserted');
        $this->save('a', new Outcome(Outcome::DISMISSED), 'dismissed');
        $this->save('a', new Outcome(Outcome::RESTORED, $place), 'restored');

        self::assertEquals(['a' => new Outcome(Outcome::RESTORED, $place)], $this->record()->outcomes);
        self::assertSame(
            ['dismissed' => 1, 'inserted' => 1, 'recommendations' => 2, 'restored' => 1, 'summaries' => 1],
            $this->totals(),
        );
    }

    public function testANewVersionOfTheSameIdStartsFreshAndTheOldRowGoes(): void
    {
        $this->save('a', new Outcome(Outcome::DISMISSED), 'dismissed');
        $this->writeInsights(2);

        self::assertSame([], $this->record()->outcomes);
        self::assertSame(0, $this->countRows('fai_outcomes'));
    }

    public function testAnOutcomeThatComesTooLateForItsVersionIsIgnored(): void
    {
        $this->writeInsights(2);
        $this->save('a', new Outcome(Outcome::DISMISSED), 'dismissed');

        self::assertSame([], $this->record()->outcomes);
    }

    public function testASummaryThatIsWrittenAloneLeavesThem(): void
    {
        $this->save('a', new Outcome(Outcome::DISMISSED), 'dismissed');
        $this->insights->write(self::TICKET, Origins::at(3), ['summary' => ['gist' => 'newer']]);

        self::assertSame(['a'], array_keys($this->record()->outcomes));
    }

    public function testWithTheInsightsOrTheTicketTheyGo(): void
    {
        $this->save('a', new Outcome(Outcome::USED), 'copied');
        $this->insights->remove(self::TICKET);
        self::assertSame(0, $this->countRows('fai_outcomes'));

        $this->save('a', new Outcome(Outcome::USED), 'copied');
        $this->insights->forget(self::TICKET);
        self::assertSame(0, $this->countRows('fai_outcomes'));
    }

    private function save(string $id, Outcome $outcome, string $figure): void
    {
        $this->outcomes->save(self::TICKET, self::SANA, Origins::at(1), $id, $outcome, $figure);
    }
}
