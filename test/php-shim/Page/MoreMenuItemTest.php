<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\MoreMenuItem;
use PHPUnit\Framework\TestCase;

final class MoreMenuItemTest extends TestCase
{
    private const MAX_SCRIPT_BYTES = 1_024;

    public function testItIsOneListItemThatTellsTheScriptAllItNeeds(): void
    {
        $link = self::link((new MoreMenuItem('/support/scp/ajax.php/fai/', 'de', 'abc', 'panels-1.js', []))->html(42, false));

        self::assertSame('42', $link->getAttribute('data-ticket-id'));
        self::assertSame('/support/scp/ajax.php/fai/', $link->getAttribute('data-base'));
        self::assertSame('/support/scp/ajax.php/fai/assets/panels-1.js', $link->getAttribute('data-script'));
        self::assertSame(['de', 'abc'], [$link->getAttribute('data-lang'), $link->getAttribute('data-person')]);
        self::assertTrue($link->hasAttribute('data-fai-refresh'));
        self::assertSame('li', $link->parentNode?->nodeName);
    }

    public function testItsScriptIsShort(): void
    {
        $link = self::link((new MoreMenuItem('/', 'en', 'p', 's.js', []))->html(1, false));

        self::assertLessThanOrEqual(self::MAX_SCRIPT_BYTES, strlen($link->getAttribute('onclick')));
    }

    public function testItIsSaidInTheLanguageOfThePage(): void
    {
        $strings = ['Summarise' => 'Zusammenfassen', 'Summarise_again' => 'Neu zusammenfassen'];
        $item = new MoreMenuItem('/', 'de', 'p', 's.js', $strings);

        self::assertSame('Zusammenfassen', trim(self::link($item->html(1, false))->textContent));
        self::assertSame('Neu zusammenfassen', trim(self::link($item->html(1, true))->textContent));
        self::assertSame('Summarise again', trim(self::link((new MoreMenuItem('/', 'x', 'p', 's.js', []))->html(1, true))->textContent));
    }

    public function testNoValueLeavesItsAttribute(): void
    {
        $hostile = "\"><script>alert(1)</script>'&\u{2028}";
        $html = (new MoreMenuItem($hostile, $hostile, $hostile, $hostile, ['Summarise' => $hostile, 'not_asked' => $hostile]))->html(1, false);

        $link = self::link($html);
        self::assertStringNotContainsString('<script', $html);
        self::assertSame($hostile, $link->getAttribute('data-lang'));
        self::assertSame($hostile, $link->getAttribute('data-failed'));
        self::assertSame($hostile, trim($link->textContent, ' '));
    }

    private static function link(string $html): \DOMElement
    {
        $document = new \DOMDocument();
        $document->loadHTML('<?xml encoding="utf-8"?><ul>' . $html . '</ul>', LIBXML_NOERROR);
        $link = $document->getElementsByTagName('a')->item(0);
        self::assertInstanceOf(\DOMElement::class, $link);

        return $link;
    }
}
