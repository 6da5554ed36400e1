<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\Queue\BackOff;
use PHPUnit\Framework\TestCase;

final class BackOffTest extends TestCase
{
    public function testEachTryWaitsFourTimesAsLongUpToAnHour(): void
    {
        $longest = new BackOff(static fn (int $min, int $max): int => $max);

        self::assertSame([15, 60, 240, 960, 3_600, 3_600], array_map($longest->seconds(...), [1, 2, 3, 4, 5, 200]));
    }

    public function testWhatFailedTogetherComesBackUpToHalfThatTimeEarlier(): void
    {
        $shortest = new BackOff(static fn (int $min, int $max): int => $min);

        self::assertSame([7, 30, 120, 480, 1_800], array_map($shortest->seconds(...), [1, 2, 3, 4, 5]));
    }
}
