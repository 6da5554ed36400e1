<?php

declare(strict_types=1);

namespace FaiTest\Page\Fields;

use Fai\Api\Schema\BodySchema;
use Fai\Host\Fields\FieldValue;
use Fai\Page\Fields\FieldInsight;
use Fai\Page\Fields\FieldInsights;
use Fai\Page\Fields\FieldText;
use FaiTest\Support\Mutations;
use PHPUnit\Framework\TestCase;

/** Whatever a field holds, there is no error, and what comes of it has the shape of a write-back. */
final class FieldFuzzTest extends TestCase
{
    private const SEED = 20_261_121;
    private const TEXTS = 500;

    private const SEEDS = [
        '<h2>Summary</h2><p>Crate 7 <b>never</b> arrived. <a href="https://e.example/">See</a></p><ul><li>a<ul><li>b</li></ul></li></ul>',
        '<table><tr><td>2026-11-20 10:02</td><td>Carla</td><td>wrote | it</td></tr><tr><th>Nov 21, 2026</th><td><table><tr><td>x</td></tr></table></td></tr></table>',
        "20.11.2026, 11:30 Uhr – Robin: asks\n2026-11-20T12:00:00+05:30 done\n- [2026-11-22] closed",
        '<pre>code `x` ```</pre><blockquote>&lt;script&gt;alert(1)&lt;/script&gt;</blockquote><script>alert(1)</script>',
        'HIGH (85 %)', '3,5 h', "\u{202E}RTL 😀 <b>\u{FEFF}</b> &#x1F600; &#0; &#xD800; &bogus;",
    ];

    public function testTextsThatWereDamaged(): void
    {
        $mutations = new Mutations(self::SEED);
        $said = 0;
        $texts = (int) (getenv('FAI_FUZZ_FIELDS') ?: self::TEXTS);
        for ($number = 0; $number < $texts; $number++) {
            $text = $mutations->mutate(self::SEEDS[$number % count(self::SEEDS)]);
            $said += count(self::check($text));
        }
        // Most still say something, or this would prove little.
        self::assertGreaterThan($texts / 2, $said);
    }

    /** @dataProvider large */
    public function testLargeAndOddOnes(string $text): void
    {
        self::check($text);
        $this->addToAssertionCount(1);
    }

    /** @return array<string, array{string}> */
    public static function large(): array
    {
        $texts = [
            'nothing closed' => str_repeat('<div><b><ul><li>x ', 4_000),
            'only ends' => str_repeat('</p></td></a></ul>', 4_000),
            'only brackets' => str_repeat('<', 70_000),
            'comments' => str_repeat('<!--', 20_000),
            'scripts' => str_repeat('<script', 9_000),
            'one word' => str_repeat('ä', 40_000),
            'marks' => str_repeat('*_`[', 16_000),
            'entities' => str_repeat('&#x', 22_000),
            'tables' => str_repeat('<table><tr><td>', 5_000) . '2026-11-20 x',
            'dates' => str_repeat("2026-11-20 10:02 a: b\n", 3_000),
            'colons' => '2026-11-20 ' . str_repeat('a: ', 20_000),
            'blanks' => '<p>' . str_repeat(" \t\n", 21_000) . '</p>',
            'sentence without an end' => str_repeat('und so weiter, ', 4_300),
            'control characters' => implode('', array_map(chr(...), range(0, 255))),
        ];
        return array_map(static fn (string $text): array => [$text], $texts);
    }

    /** @return array<string, FieldInsight> */
    private static function check(string $text): array
    {
        $value = new FieldValue(1, $text, $text, '2026-11-20T10:00:00Z');
        $insights = (new FieldInsights(new FieldText(static fn (string $html): string => $html), new \DateTimeZone('Asia/Kathmandu')))->of(
            array_fill_keys(['urgency', 'urgency_score', 'effort_hours', 'title', 'summary', 'timeline'], $value),
        );
        $body = [
            'basedOnEntryId' => 1,
            'generatedAt' => '2026-11-20T10:00:00Z',
            'language' => 'und',
            'model' => ['provider' => 'Field', 'name' => 'x'],
            ...array_map(static fn (FieldInsight $insight): array => $insight->content, $insights),
        ];
        BodySchema::writeBack()->parse(json_decode(json_encode($body, JSON_THROW_ON_ERROR), false));
        foreach ($insights as $insight) {
            self::assertMatchesRegularExpression('/^.{1,98}$/us', $insight->from);
        }
        return $insights;
    }
}
