<?php

declare(strict_types=1);

namespace FaiTest\Api\Analysis;

use Fai\Api\Analysis\Fitting;
use Fai\Host\Response;
use PHPUnit\Framework\TestCase;

final class FittingTest extends TestCase
{
    public function testWhatFitsIsKeptWhole(): void
    {
        self::assertSame(['a', 'b'], Fitting::first(['a', 'b'], 100));
    }

    public function testOnlyTheFirstOnesThatFitAreKept(): void
    {
        $items = array_fill(0, 100, str_repeat('é', 20));
        $kept = Fitting::first($items, 1_000);

        self::assertLessThanOrEqual(1_000, strlen(Response::encode($kept)));
        self::assertGreaterThan(1_000, strlen(Response::encode([...$kept, $items[0]])));
    }

    public function testWhatIsTooLargeOnItsOwnIsLeftOut(): void
    {
        self::assertSame([], Fitting::first([str_repeat('x', 200), 'a'], 100));
    }
}
