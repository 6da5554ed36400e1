<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Host\Thread;
use Fai\Page\RecommendationStatus;
use Fai\Store\Origin;
use Fai\Store\Outcome;
use FaiTest\Support\Threads;
use PHPUnit\Framework\TestCase;

final class RecommendationStatusTest extends TestCase
{
    public function testItIsOutdatedOnceTheCustomerWroteAndRetiredOnceItWasAnswered(): void
    {
        self::assertSame('open', self::status(Threads::of('1 M 09:00', '2 N 10:00')));
        self::assertSame('outdated', self::status(Threads::of('1 M 09:00', '2 M 10:00')));
        self::assertSame('retired', self::status(Threads::of('1 M 09:00', '2 R 10:00', '3 M 11:00')));
    }

    /** @dataProvider whatStaffMadeOfIt */
    public function testWhatStaffMadeOfItCountsForMoreThanWhatHappenedSince(string $done, string $status): void
    {
        $outcome = new Outcome($done);

        self::assertSame($status, self::status(Threads::of('1 M 09:00'), $outcome));
        self::assertSame($status, self::status(Threads::of('1 M 09:00', '2 R 10:00', '3 M 11:00'), $outcome));
    }

    /** @return array<string, array{string, string}> */
    public static function whatStaffMadeOfIt(): array
    {
        return [
            'dismissed' => ['dismissed', 'dismissed'],
            'inserted' => ['inserted', 'used'],
            'copied' => ['copied', 'used'],
            'noted' => ['noted', 'used'],
        ];
    }

    public function testRestoredItIsOpenAgainWhateverHadHappenedBefore(): void
    {
        $thread = Threads::of('1 M 09:00', '2 R 10:00', '3 M 11:00');

        self::assertSame('open', self::status($thread, self::restoredAt($thread, 3)));
    }

    public function testRestoredItIsJudgedLikeAnyOtherOnceSomethingNewerCame(): void
    {
        $thread = Threads::of('1 M 09:00', '2 M 10:00', '3 N 11:00');

        self::assertSame('outdated', self::status($thread, self::restoredAt($thread, 2)), 'a note is newer too');
        self::assertSame('retired', self::status(Threads::of('1 M 09:00', '2 R 10:00', '3 R 11:00'), self::restoredAt($thread, 2)));
    }

    public function testAnEditOfTheEntryItWasRestoredAtIsNothingNewer(): void
    {
        $before = Threads::of('1 M 09:00', '2 R 10:00');
        $edited = Threads::of('1 M 09:00', '2 R 10:00 hidden', '9 R 10:00 edits 2');

        self::assertSame('open', self::status($edited, self::restoredAt($before, 2)));
    }

    public function testARestorationOfWhichThePlaceIsUnknownProtectsNothing(): void
    {
        self::assertSame('retired', self::status(Threads::of('1 M 09:00', '2 R 10:00'), new Outcome('restored')));
    }

    private static function restoredAt(Thread $thread, int $entryId): Outcome
    {
        return new Outcome('restored', Threads::placeOf($thread, $entryId));
    }

    /** The status of a recommendation that knew the first entry only. */
    private static function status(Thread $thread, ?Outcome $outcome = null): string
    {
        $origin = new Origin(1, Threads::placeOf($thread, 1), '2026-11-21T10:00:00Z', 'en', ['provider' => 'example', 'name' => 'writer'], 1);

        return RecommendationStatus::of($origin, $outcome, $thread);
    }
}
