<?php

declare(strict_types=1);

namespace FaiTest\Page\Kind;

use Fai\Page\Kind\TimelineSteps;
use FaiTest\Support\Threads;
use FaiTest\Support\ToldTimes;
use PHPUnit\Framework\TestCase;

final class TimelineStepsTest extends TestCase
{
    protected function tearDown(): void
    {
        ToldTimes::set([]);
    }

    public function testTheOldestComeFirstAndThoseOfOneMomentAsTheyWereSent(): void
    {
        $times = ['2026-11-21T10:00:00.5Z', '2026-11-21T09:00:00Z', '2026-11-21T10:00:00Z', '2025-12-31T23:59:59Z', '2026-11-21T09:00:00Z'];

        self::assertSame([3, 1, 4, 2, 0], array_map(static fn (array $step): int => (int) $step['what'], self::steps($times)));
    }

    public function testAnEntryThatWasEditedIsFollowedToWhatStaffSee(): void
    {
        $steps = self::steps(['2026-11-21T09:00:00Z', '2026-11-21T10:00:00Z', '2026-11-21T11:00:00Z'], [1, 77, null]);

        self::assertSame([2, 77, null], array_column($steps, 'entryId'));
    }

    public function testWhatWasLeftOutHasItsDefault(): void
    {
        ToldTimes::set(['2026-11-21T09:00:00Z' => '9 am']);
        $steps = TimelineSteps::of([['at' => '2026-11-21T09:00:00Z', 'what' => 'x']], Threads::of('1 M 09:00'));

        self::assertSame(
            [['at' => '2026-11-21T09:00:00Z', 'atText' => '9 am', 'who' => null, 'what' => 'x', 'entryId' => null, 'support' => 'unchecked']],
            $steps,
        );
    }

    /**
     * @param list<string>   $times
     * @param list<int|null> $entryIds
     * @return list<array<string, mixed>>
     */
    private static function steps(array $times, array $entryIds = []): array
    {
        ToldTimes::set(array_fill_keys($times, 'then'));
        $stored = [];
        foreach ($times as $index => $at) {
            $stored[] = ['at' => $at, 'who' => null, 'what' => (string) $index, 'entryId' => $entryIds[$index] ?? null, 'support' => 'supported'];
        }
        return TimelineSteps::of($stored, Threads::of('1 M 09:00 hidden', '2 M 09:00 edits 1'));
    }
}
