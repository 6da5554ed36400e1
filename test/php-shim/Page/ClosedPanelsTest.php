<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\ClosedPanels;
use PHPUnit\Framework\TestCase;

final class ClosedPanelsTest extends TestCase
{
    public function testAreThoseThatThisPersonsCookieNames(): void
    {
        $cookies = ['fai_closed_abc' => 'recommendations.summary', 'fai_closed_def' => 'all', 'OSTSESSID' => 'x'];
        self::assertSame('summary.recommendations', ClosedPanels::among($cookies, 'abc'));
        self::assertSame('all', ClosedPanels::among($cookies, 'def'));
        self::assertSame('', ClosedPanels::among($cookies, 'ghi'));
    }

    public function testHoldNothingThatIsNoName(): void
    {
        foreach (['', '.', '"><script>', 'summary ', 'SUMMARY', str_repeat('a.', 10_000) . 'all', ['summary'], 7] as $odd) {
            self::assertSame('', ClosedPanels::among(['fai_closed_abc' => $odd], 'abc'));
        }
        self::assertSame('summary', ClosedPanels::among(['fai_closed_abc' => 'x.summary."'], 'abc'));
    }
}
