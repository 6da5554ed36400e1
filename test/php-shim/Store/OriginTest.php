<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Origin;
use FaiTest\Support\Origins;
use PHPUnit\Framework\TestCase;

final class OriginTest extends TestCase
{
    public function testALaterEntryReplacesAnEarlierOneWhateverTheClockSays(): void
    {
        self::assertTrue(Origins::at(2, '2026-11-21T09:00:00Z')->mayReplace(Origins::at(1, '2026-11-21T12:00:00Z')));
        self::assertFalse(Origins::at(1, '2026-11-21T12:00:00Z')->mayReplace(Origins::at(2, '2026-11-21T09:00:00Z')));
    }

    public function testAtTheSameEntryTheLaterMadeOneWins(): void
    {
        $earlier = Origins::at(1, '2026-11-21T10:00:00Z');
        $later = Origins::at(1, '2026-11-21T10:00:00.001Z');

        self::assertTrue($later->mayReplace($earlier));
        self::assertFalse($earlier->mayReplace($later));
    }

    public function testFractionsOfASecondAreComparedAsNumbers(): void
    {
        self::assertTrue(Origins::at(1, '2026-11-21T10:00:00.5Z')->mayReplace(Origins::at(1, '2026-11-21T10:00:00.49Z')));
        self::assertFalse(Origins::at(1, '2026-11-21T10:00:00.12Z')->mayReplace(Origins::at(1, '2026-11-21T10:00:00.5Z')));
    }

    public function testTheSameAgainMayReplaceItself(): void
    {
        self::assertTrue(Origins::at(1)->mayReplace(Origins::at(1)));
    }

    public function testWhatWasDeletedComesBackOnlyWithSomethingNewer(): void
    {
        $deleted = Origins::at(1)->removed();

        self::assertFalse(Origins::at(1)->mayReplace($deleted));
        self::assertTrue(Origins::at(1, '2026-11-21T10:00:01Z')->mayReplace($deleted));
    }

    public function testItSurvivesBeingStored(): void
    {
        $origin = Origins::at(3)->removed();

        self::assertEquals($origin, Origin::fromArray($origin->toArray()));
    }
}
