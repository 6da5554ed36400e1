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
        $this->save('a', new Outcome('dismissed'));

        self::assertEquals(['a' => new Outcome('dismissed')], $this->record(self::SANA)->outcomes);
        self::assertEquals(['a' => new Outcome('dismissed')], $this->record(self::SILAS)->outcomes);
    }

    public function testTheLastWordCountsAndEachIsCounted(): void
    {
        $place = new Place('2026-11-21 10:05:00', 5);
        $this->save('a', new Outcome('inserted'));
        $this->save('a', new Outcome('dismissed'));
        $this->save('a', new Outcome('restored', $place));

        self::assertEquals(['a' => new Outcome('restored', $place)], $this->record()->outcomes);
        self::assertSame(
            ['dismissed' => 1, 'inserted' => 1, 'recommendations' => 2, 'restored' => 1, 'summaries' => 1],
            $this->totals(),
        );
    }

    public function testTheSameWordAgainIsCountedOnce(): void
    {
        $this->save('a', new Outcome('inserted'));
        $this->save('a', new Outcome('inserted'));
        $this->save('b', new Outcome('restored', new Place('2026-11-21 10:05:00', 5)));
        $this->save('b', new Outcome('restored', new Place('2026-11-21 10:05:00', 5)));
        self::assertSame([1, 1], [$this->totals()['inserted'], $this->totals()['restored']]);

        $this->save('b', new Outcome('restored', new Place('2026-11-21 10:07:00', 7)));
        self::assertSame(2, $this->totals()['restored'], 'restored anew, after something newer came');
    }

    public function testANewVersionOfTheSameIdStartsFreshAndTheOldRowGoes(): void
    {
        $this->save('a', new Outcome('dismissed'));
        $this->writeInsights(2);

        self::assertSame([], $this->record()->outcomes);
        self::assertSame(0, $this->countRows('fai_outcomes'));
    }

    public function testAnOutcomeThatComesTooLateForItsVersionIsIgnored(): void
    {
        $this->writeInsights(2);
        $this->save('a', new Outcome('dismissed'));

        self::assertSame([], $this->record()->outcomes);
    }

    public function testASummaryThatIsWrittenAloneLeavesThem(): void
    {
        $this->save('a', new Outcome('dismissed'));
        $this->insights->write(self::TICKET, Origins::at(3), ['summary' => ['gist' => 'newer']]);

        self::assertSame(['a'], array_keys($this->record()->outcomes));
    }

    public function testWithTheInsightsOrTheTicketTheyGo(): void
    {
        $this->save('a', new Outcome('copied'));
        $this->insights->remove(self::TICKET);
        self::assertSame(0, $this->countRows('fai_outcomes'));

        $this->save('a', new Outcome('copied'));
        $this->insights->forget(self::TICKET);
        self::assertSame(0, $this->countRows('fai_outcomes'));
    }

    private function save(string $id, Outcome $outcome): void
    {
        $this->outcomes->save(self::TICKET, self::SANA, Origins::at(1), $id, $outcome);
    }
}
