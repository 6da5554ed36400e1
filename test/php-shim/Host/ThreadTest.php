<?php

declare(strict_types=1);

namespace FaiTest\Host;

use Fai\Host\Thread;
use FaiTest\Support\Threads;
use PHPUnit\Framework\TestCase;

final class ThreadTest extends TestCase
{
    public function testAnEntryOfAnotherThreadHasNoPlace(): void
    {
        self::assertNull(Threads::of('1 M 10:00')->place(2));
    }

    public function testEntriesComeAfterAPlaceByDateAndThenById(): void
    {
        $thread = Threads::of('3 M 10:00', '4 R 10:00', '2 N 11:00', '1 M 09:00');

        self::assertSame([4, 2], self::idsAfter($thread, 3));
    }

    public function testAnEditKeepsThePlaceOfWhatItReplaced(): void
    {
        $thread = Threads::of('1 M 09:00 hidden', '2 R 10:00', '7 M 09:00 edits 1');

        self::assertSame([], self::idsAfter($thread, 2), 'the edit has the newest id, but it is not new');
        self::assertSame([2], self::idsAfter($thread, 7));
    }

    public function testAnEditOfTheNewestEntryIsNotNewerThanWhatItReplaced(): void
    {
        $thread = Threads::of('1 M 09:00', '2 M 10:00 hidden', '3 M 10:00 edits 2');

        self::assertSame([], self::idsAfter($thread, 2));
    }

    public function testAnEditWhosePredecessorIsGoneKeepsItsPlace(): void
    {
        // The author edits again: osTicket deletes the first edit (id 3) and hangs the second on the original.
        $thread = Threads::of('2 M 10:00 hidden', '4 M 10:00 edits 2', '5 R 10:00');

        self::assertSame([5], self::idsAfter($thread, 4));
        self::assertSame(2, $thread->place(4)?->firstVersionId);
    }

    public function testHiddenEntriesAreNotCounted(): void
    {
        $thread = Threads::of('1 M 09:00 hidden', '2 M 09:00 edits 1', '3 R 10:00');

        self::assertSame(2, $thread->count());
        self::assertSame(1, $thread->countUpTo(Threads::placeOf($thread, 2)));
    }

    public function testACitedEntryIsFollowedToTheVersionStaffSee(): void
    {
        $thread = Threads::of('1 M 09:00 hidden', '5 M 09:00 hidden edits 1', '9 M 09:00 edits 5', '6 R 09:00 answers 1');

        self::assertSame(9, $thread->visibleVersion(1));
        self::assertSame(6, $thread->visibleVersion(6));
    }

    public function testAnAnswerIsNotTakenForAnEditOfWhatItAnswers(): void
    {
        $thread = Threads::of('1 M 09:00 hidden', '6 M 09:00 answers 1');

        self::assertSame(1, $thread->visibleVersion(1), 'nothing better is known');
    }

    public function testEntriesThatClaimToBeEditsOfEachOtherDoNotHangIt(): void
    {
        $thread = Threads::of('1 M 09:00 hidden edits 2', '2 M 09:00 hidden edits 1');

        self::assertSame(0, $thread->count());
        self::assertContains($thread->visibleVersion(1), [1, 2]);
    }

    /** @return list<int> */
    private static function idsAfter(Thread $thread, int $entryId): array
    {
        return array_column($thread->after(Threads::placeOf($thread, $entryId)), 'id');
    }
}
