<?php

declare(strict_types=1);

namespace FaiTest\Page\Fields;

use Fai\Page\Fields\FieldText;
use Fai\Page\Fields\TimelineOfField;
use PHPUnit\Framework\TestCase;

final class TimelineOfFieldTest extends TestCase
{
    /**
     * @param list<string> $expected `AT who: what`
     * @dataProvider timelines
     */
    public function testWhatHasADateIsAStep(string $stored, array $expected): void
    {
        self::assertSame($expected, self::steps($stored));
    }

    /** @return array<string, array{string, list<string>}> */
    public static function timelines(): array
    {
        return [
            'lines' => [
                "2026-11-20 10:02 – Carla: crate missing\n20.11.2026, 11:30 Uhr Robin: asks\nNov 21, 2026 3:05 pm - Carrier says Thursday",
                ['2026-11-20T09:02:00Z Carla: crate missing', '2026-11-20T10:30:00Z Robin: asks', '2026-11-21T14:05:00Z -: Carrier says Thursday'],
            ],
            'in their order' => ["- 2026-11-22: later\n- [2026-11-20] sooner", ['2026-11-19T23:00:00Z -: sooner', '2026-11-21T23:00:00Z -: later']],
            'with a zone' => ["2026-11-20T12:00:00Z a\n2026-11-20T12:00:00.5+05:30: b", ['2026-11-20T06:30:00Z -: b', '2026-11-20T12:00:00Z -: a']],
            'summer' => ['2026-07-01 10:00 x', ['2026-07-01T08:00:00Z -: x']],
            'a table' => [
                '<table><tr><th>#</th><th>Date</th><th>Who</th><th>What</th></tr><tr><td>1</td><td>2026-11-20 10:02</td><td>Carla</td><td>wrote: hi</td></tr><tr><td>2</td><td>soon</td><td>x</td><td>y</td></tr></table>',
                ['2026-11-20T09:02:00Z Carla: wrote: hi'],
            ],
            'points, the text below' => ['<ul><li><b>2026-11-20 10:02</b><br>Carla wrote</li><li>no date</li></ul>', ['2026-11-20T09:02:00Z -: Carla wrote']],
            'a list of definitions' => ['<dl><dt>20 November 2026</dt><dd>crate lost</dd></dl>', ['2026-11-19T23:00:00Z -: crate lost']],
            'dates that are none, or two' => ["2026-13-01 a\n2026-02-30 b\n3/4/2026 c\n2026-11-20 25:00 d\n1.1.0099 e\n20261120 f\n2026-11-2011 g", []],
            'zones that are none, a year of five figures' => [
                "2026-11-20T12:00:00+99:99 a\n2026-11-20 12:00 -25:00 b\n2026-11-20 12:00 +0575 c\n9999-12-31T23:00:00-05:00 d\n2026-11-20 12:00 +1400 e",
                ['2026-11-19T22:00:00Z -: e'],
            ],
            'nothing said' => ["2026-11-20 10:02\n\n2026-11-20 10:03 - n/a\n2026-11-21", []],
            'odd' => ['n/a', []],
            'a sentence with a colon is no name' => ['2026-11-20 10:02 It broke. Now: nothing works', ['2026-11-20T09:02:00Z -: It broke. Now: nothing works']],
        ];
    }

    public function testOnlyTheNewestHundredStepsStay(): void
    {
        $lines = array_map(static fn (int $at): string => sprintf('2026-01-01 %02d:%02d step %d', intdiv($at, 60), $at % 60, $at), range(0, 120));
        $steps = self::steps(implode("\n", $lines));

        self::assertSame([100, '2026-01-01T01:00:00Z -: step 120'], [count($steps), $steps[99]]);
    }

    /** @return list<string> */
    private static function steps(string $stored): array
    {
        $text = new FieldText(static fn (string $html): string => $html);
        $content = TimelineOfField::content($text, $stored, new \DateTimeZone('Europe/Berlin'));

        return array_map(static fn (array $step): string => "{$step['at']} " . ($step['who'] ?? '-') . ": {$step['what']}", $content['steps'] ?? []);
    }
}
