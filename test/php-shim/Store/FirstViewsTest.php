<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\FirstViews;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

final class FirstViewsTest extends StoreTestCase
{
    private FirstViews $firstViews;

    protected function setUp(): void
    {
        parent::setUp();
        $this->firstViews = new FirstViews($this->database);
        $this->writeInsights();
    }

    public function testAnInsightIsCountedOnceHoweverOftenAndByWhomeverItIsSeen(): void
    {
        $stale = $this->record();
        $this->view();
        $this->view();
        $this->firstViews->note(self::TICKET, $stale, true, true);

        self::assertSame(3, $this->totals()['shown']);
    }

    public function testOnlyWhatIsShownIsCounted(): void
    {
        $this->view(summary: true, recommendations: false);
        self::assertSame(1, $this->totals()['shown']);

        $this->view(summary: true, recommendations: true);
        self::assertSame(3, $this->totals()['shown']);
    }

    public function testANewVersionIsCountedAnew(): void
    {
        $this->view();
        $this->insights->write(self::TICKET, Origins::at(2), ['summary' => ['gist' => 'newer']]);
        $this->view();

        self::assertSame(4, $this->totals()['shown'], 'three, and the new summary');
    }

    public function testTheSameWriteBackAgainIsNotNew(): void
    {
        $this->view();
        $this->writeInsights();
        $this->view();

        self::assertSame(3, $this->totals()['shown']);
    }

    public function testPartsOfTwoModelsAreCountedForEach(): void
    {
        $this->database->execute("UPDATE fai_summaries SET insight = REPLACE(insight, 'writer', 'other')");
        $this->figures->add('example', 'other', 'shown', 0);
        $this->view();

        $shown = array_map(static fn (array $one): int => $one['figures']['shown'], $this->figures->byModel());
        self::assertSame([1, 2], $shown, 'example/other, example/writer');
    }

    public function testALaterViewSendsNothingToTheDatabase(): void
    {
        $this->view();
        $record = $this->record();
        $before = $this->statements();
        $this->firstViews->note(self::TICKET, $record, true, true);

        self::assertSame(1, $this->statements() - $before, 'the question itself');
    }

    public function testWithoutATotalToMoveItIsStillMarkedSoThatNobodyTriesAgain(): void
    {
        $this->database->execute('DELETE FROM fai_figures');
        $this->view();

        self::assertSame($this->record()->shown['summary'] ?? null, Origins::at(1)->version());
    }

    private function view(bool $summary = true, bool $recommendations = true): void
    {
        $this->firstViews->note(self::TICKET, $this->record(), $summary, $recommendations);
    }

    /** Statements this connection has sent so far, this one included. */
    private function statements(): int
    {
        return (int) ($this->database->row("SHOW SESSION STATUS LIKE 'Questions'")['Value'] ?? 0);
    }
}
