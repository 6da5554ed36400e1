<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Rating;
use Fai\Store\Ratings;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

final class RatingsTest extends StoreTestCase
{
    private Ratings $ratings;

    protected function setUp(): void
    {
        parent::setUp();
        $this->ratings = new Ratings($this->database, $this->figures);
        $this->writeInsights();
    }

    public function testEachPersonHasTheirOwn(): void
    {
        $this->rate(self::SANA, new Rating('summary', 'up', null, null));
        $this->rate(self::SILAS, new Rating('summary', 'down', null, null));
        $this->rate(self::SILAS, new Rating('b', 'up', null, null));

        self::assertSame(['summary' => 'up'], $this->record(self::SANA)->ratings);
        self::assertSame(['summary' => 'down', 'b' => 'up'], $this->record(self::SILAS)->ratings);
        self::assertSame([], $this->record(99)->ratings);
    }

    public function testAChangedRatingMovesTheTotalsAndIsNotCountedTwice(): void
    {
        $this->rate(self::SANA, new Rating('a', 'down', 'wrong', null));
        self::assertSame(['down' => 1, 'reason_wrong' => 1], $this->opinions());

        $this->rate(self::SANA, new Rating('a', 'down', 'tone', 'Too short.'));
        self::assertSame(['down' => 1, 'reason_tone' => 1], $this->opinions());

        $this->rate(self::SANA, new Rating('a', 'up', null, null));
        self::assertSame(['up' => 1], $this->opinions());

        $this->rate(self::SANA, new Rating('a', 'up', null, null));
        self::assertSame(['up' => 1], $this->opinions());
    }

    public function testTakenBackItIsGoneFromPageTotalsAndTable(): void
    {
        $this->rate(self::SANA, new Rating('a', 'down', 'wrong', 'No.'));
        $this->ratings->takeBack(self::TICKET, self::SANA, Origins::at(1), 'a');
        $this->ratings->takeBack(self::TICKET, self::SANA, Origins::at(1), 'a');

        self::assertSame([], $this->record()->ratings);
        self::assertSame([], $this->opinions());
        self::assertSame(0, $this->countRows('fai_ratings'));
    }

    public function testItCountsForTheVersionThatWasRatedOnly(): void
    {
        $this->rate(self::SANA, new Rating('a', 'up', null, null));
        $this->rate(self::SANA, new Rating('summary', 'up', null, null));
        $this->writeInsights(2);

        self::assertSame([], $this->record()->ratings);
        self::assertSame(['up' => 2], $this->opinions(), 'what people thought of the older one stays counted');

        $this->ratings->save(self::TICKET, self::SANA, Origins::at(2), new Rating('a', 'up', null, null));
        self::assertSame(['up' => 3], $this->opinions());
    }

    public function testTheSameWriteBackAgainKeepsIt(): void
    {
        $this->rate(self::SANA, new Rating('a', 'up', null, null));
        $this->writeInsights();

        self::assertSame(['a' => 'up'], $this->record()->ratings);
    }

    public function testACommentSurvivesToTheLastCharacterAndOutlivesWhatItIsAbout(): void
    {
        $comment = str_repeat('😀', 990) . "'\"\\ \u{2028}?";
        $this->rate(self::SANA, new Rating('a', 'down', 'other', $comment));
        $this->rate(self::SANA, new Rating('b', 'down', 'other', null));
        $this->writeInsights(2);

        $rows = $this->database->rows('SELECT target, comment FROM fai_ratings');
        self::assertCount(1, $rows);
        self::assertSame($comment, json_decode((string) $rows[0]['comment'], false, 2, JSON_THROW_ON_ERROR));
        $this->insights->forget(self::TICKET);
        self::assertSame(0, $this->countRows('fai_ratings'));
    }

    public function testARatingOfOneTicketIsNoneOfAnother(): void
    {
        $this->ratings->save(7, self::SANA, Origins::at(1), new Rating('a', 'up', null, null));

        self::assertSame([], $this->record()->ratings);
        $this->insights->forget(self::TICKET);
        self::assertSame(1, $this->countRows('fai_ratings'));
    }

    private function rate(int $staffId, Rating $rating): void
    {
        $this->ratings->save(self::TICKET, $staffId, Origins::at(1), $rating);
    }

    /** @return array<string, int> */
    private function opinions(): array
    {
        return array_diff_key($this->totals(), ['summaries' => 0, 'recommendations' => 0]);
    }
}
