<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\Mount;
use PHPUnit\Framework\TestCase;

final class MountTest extends TestCase
{
    public function testNoTextCanEndTheScriptElement(): void
    {
        $hostile = "</script><img src=x onerror=alert(1)><!-- <script> ]]> & \u{2028}\u{2029}";
        $html = self::html(['ticketId' => 1, 'revision' => 'r', 'text' => $hostile, 'recommendations' => []]);

        self::assertSame(2, substr_count(strtolower($html), '</script'), 'its own two, and no more');
        self::assertStringNotContainsString('<img', $html);
        self::assertStringNotContainsString('<!--', $html);
        self::assertStringNotContainsString("\u{2028}", $html);
        self::assertStringNotContainsString("\u{2029}", $html);
        self::assertSame($hostile, self::inlined($html)['text'], 'and the text is still the same');
    }

    public function testAttributesAreEscaped(): void
    {
        $mount = new Mount('/a"b<c>&\'/', 'en"', 'p\'"', '"><b>', 'panels-1.js', []);
        $html = $mount->html(['ticketId' => 7, 'revision' => 'r', 'recommendations' => []]);

        self::assertStringContainsString('data-base="/a&quot;b&lt;c&gt;&amp;&#039;/"', $html);
        self::assertStringContainsString('src="/a&quot;b&lt;c&gt;&amp;&#039;/assets/panels-1.js"', $html);
        self::assertStringContainsString('data-lang="en&quot;"', $html);
    }

    public function testItIsHiddenUntilThePageHasFilledIt(): void
    {
        self::assertMatchesRegularExpression('/^<div id="fai-panels" [^>]* hidden>/', self::html(['ticketId' => 1, 'revision' => 'r', 'recommendations' => []]));
    }

    public function testTheStringsOfTheLanguageAreInlinedToo(): void
    {
        $inlined = self::inlined(self::html(['ticketId' => 1, 'revision' => 'r', 'recommendations' => []]));

        self::assertSame(['why' => 'Warum </script>'], $inlined['strings']);
    }

    public function testUpTo64KilobytesEverythingIsInlined(): void
    {
        $data = ['ticketId' => 1, 'revision' => 'r', 'recommendations' => [['body' => str_repeat('a', 30_000)], ['body' => str_repeat('b', 30_000)]], 'recommendationsComplete' => true];

        self::assertCount(2, self::inlined(self::html($data))['recommendations']);
    }

    public function testBeyondThatOnlyTheFirstRecommendationIsAndThePageIsTold(): void
    {
        $data = ['ticketId' => 1, 'revision' => 'r', 'recommendations' => [['id' => 'a'], ['body' => str_repeat('b', 66_000)]], 'recommendationsComplete' => true];

        $inlined = self::inlined(self::html($data));

        self::assertSame([['id' => 'a']], $inlined['recommendations']);
        self::assertFalse($inlined['recommendationsComplete']);
        self::assertNotSame('r', $inlined['revision'], 'or the rest would be answered with "not modified"');
    }

    public function testWhatARequestForTheMountGetsIsWhatItWouldCarry(): void
    {
        $data = ['ticketId' => 1, 'revision' => 'r', 'recommendations' => []];
        $content = Mount::content($data, ['why' => 'Warum </script>']);

        self::assertEquals(self::inlined(self::html($data)), json_decode((string) json_encode($content), true));
    }

    /** @param array<string, mixed> $data */
    private static function html(array $data): string
    {
        return (new Mount('/scp/ajax.php/fai/', 'en-US', 'abc', 'summary.all', 'panels-1.js', ['why' => 'Warum </script>']))->html($data);
    }

    /** @return array<string, mixed> */
    private static function inlined(string $html): array
    {
        preg_match('#<script type="application/json">(.*?)</script>#s', $html, $found);

        return json_decode($found[1] ?? '', true, 16, JSON_THROW_ON_ERROR);
    }
}
