<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Host\Thread;
use Fai\Page\Coverage;
use Fai\Store\Origin;
use FaiTest\Support\Threads;
use PHPUnit\Framework\TestCase;

final class CoverageTest extends TestCase
{
    public function testItCountsWhatCameSinceByKindAndNamesTheFirst(): void
    {
        $thread = Threads::of('1 M 09:00', '2 R 10:00', '3 N 11:00', '4 M 12:00', '5 M 13:00');

        self::assertSame([
            'covered' => 2,
            'total' => 5,
            'newMessages' => 2,
            'newResponses' => 0,
            'newNotes' => 1,
            'firstNewEntryId' => 3,
        ], self::coverage($thread, 2)->toArray());
    }

    public function testNothingIsNewWhereNothingCameSince(): void
    {
        $coverage = self::coverage(Threads::of('1 M 09:00', '2 R 10:00'), 2)->toArray();

        self::assertSame(2, $coverage['covered']);
        self::assertNull($coverage['firstNewEntryId']);
    }

    public function testEntriesThatAMergeBroughtInAreNotCovered(): void
    {
        $before = Threads::of('1 M 09:00', '9 R 12:00');
        $merged = Threads::of('1 M 09:00', '4 M 10:00', '5 R 11:00', '9 R 12:00');

        $coverage = self::coverage($merged, 9, $before)->toArray();

        self::assertSame([2, 4], [$coverage['covered'], $coverage['total']]);
    }

    private static function coverage(Thread $thread, int $entryId, ?Thread $whenWritten = null): Coverage
    {
        $place = Threads::placeOf($thread, $entryId);
        $covered = ($whenWritten ?? $thread)->countUpTo($place);
        $model = ['provider' => 'example', 'name' => 'writer'];

        return new Coverage($thread, new Origin($entryId, $place, '2026-11-21T10:00:00Z', 'en', $model, $covered));
    }
}
