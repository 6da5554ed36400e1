<?php

declare(strict_types=1);

namespace FaiTest\Host;

use Fai\Host\UtcTime;
use PHPUnit\Framework\TestCase;

final class UtcTimeTest extends TestCase
{
    public function testADateThatIsNoneIsNull(): void
    {
        foreach ([null, '', '0000-00-00 00:00:00'] as $none) {
            self::assertNull(UtcTime::ofHost($none));
        }
        self::assertNull(UtcTime::ofOurs(null));
    }

    public function testAMomentOfOursLosesItsMicrosecondsOnly(): void
    {
        self::assertSame('2026-11-21T10:00:00Z', UtcTime::ofOurs('2026-11-21 10:00:00.999999'));
    }
}
