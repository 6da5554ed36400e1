<?php

declare(strict_types=1);

namespace FaiTest\Page\Admin;

use Fai\Page\Admin\Markup;
use PHPUnit\Framework\TestCase;

final class MarkupTest extends TestCase
{
    private const HOSTILE = '"><script>alert(1)</script>&\'';

    public function testTextComesOutAsTextWhereverItStands(): void
    {
        foreach ([
            Markup::text(self::HOSTILE),
            Markup::code(self::HOSTILE),
            Markup::section(self::HOSTILE, '', self::HOSTILE),
            Markup::table([self::HOSTILE], [[Markup::text(self::HOSTILE)]]),
            Markup::facts([self::HOSTILE => Markup::text(self::HOSTILE)]),
        ] as $html) {
            self::assertStringNotContainsString('<script', $html);
            self::assertStringContainsString('&lt;script&gt;', $html);
        }
    }

    public function testBytesThatAreNoUtf8DoNotMakeATextVanish(): void
    {
        self::assertSame("a\u{FFFD}b", Markup::text("a\xFFb"));
    }

    public function testTheFirstCellOfARowNamesIt(): void
    {
        $html = Markup::table(['A', 'B'], [['one', '1'], ['two', '2']]);

        self::assertStringContainsString('<tr><th scope="row">two</th><td>2</td></tr>', $html);
    }

    public function testWhatNeverHappenedIsADash(): void
    {
        self::assertStringContainsString('&ndash;', Markup::moment(null));
    }
}
