<?php

declare(strict_types=1);

namespace FaiTest\Page\Fields;

use Fai\Host\Fields\FieldValue;
use Fai\Page\Fields\FieldInsight;
use Fai\Page\Fields\FieldInsights;
use Fai\Page\Fields\FieldText;
use PHPUnit\Framework\TestCase;

final class FieldInsightsTest extends TestCase
{
    public function testASummaryIsItsFirstSentenceAndAllOfIt(): void
    {
        $html = '<h3>Summary</h3><p>Crate 7 never arrived. The customer needs it <b>by Friday</b>.</p>';

        self::assertSame([
            'gist' => 'Crate 7 never arrived.',
            'sections' => [],
            'body' => "**Summary**\n\nCrate 7 never arrived. The customer needs it **by Friday**.",
            'nextStep' => null,
            'warnings' => [],
        ], self::read(['summary' => $html])['summary']->content);
    }

    public function testASummaryThatIsOneSentenceHasNoBody(): void
    {
        $content = self::read(['summary' => '<p>Crate 7 never <i>arrived</i>.</p>'])['summary']->content;

        self::assertSame(['Crate 7 never arrived.', null], [$content['gist'], $content['body']]);
    }

    public function testALongSummaryIsCutBetweenWords(): void
    {
        $content = self::read(['summary' => str_repeat('Kiste fehlt ', 3_000)])['summary']->content;

        self::assertSame([160, true], [mb_strlen($content['gist'] . 'xxxx'), str_ends_with($content['gist'], 'fehlt…')]);
        self::assertLessThanOrEqual(19_000, mb_strlen($content['body']));
        self::assertStringEndsWith('…', $content['body']);
    }

    /**
     * @param array<string, string>     $stored
     * @param list<int|string|null>|null $expected level, score, minutes, title
     * @dataProvider assessments
     */
    public function testWhatIsClearlyAValueIsTakenAndAllElseIsAbsent(array $stored, ?array $expected): void
    {
        $content = (self::read($stored)['assessment'] ?? null)?->content;
        $found = $content === null ? null : [
            $content['urgency']['level'] ?? null,
            $content['urgency']['score'] ?? null,
            $content['effortMinutes'],
            $content['suggestedTitle'],
        ];
        self::assertSame($expected, $found);
    }

    /** @return list<array{array<string, string>, list<int|string|null>|null}> */
    public static function assessments(): array
    {
        $all = static fn (string $urgency, string $score, string $effort, string $title): array => [
            'urgency' => $urgency, 'urgency_score' => $score, 'effort_hours' => $effort, 'title' => $title,
        ];
        return [
            [$all('HIGH', '85', '3,5', 'Crate 7 is missing'), ['HIGH', 85, 210, 'Crate 7 is missing']],
            [$all('<b>Critical</b>', '99.6 %', '90 min', '<p>Fix &amp; go</p>'), ['CRITICAL', 100, 90, 'Fix & go']],
            [$all('low (12)', '0', '2h', "a\nb"), ['LOW', 0, 120, 'a b']],
            [$all('medium', '430', '0.25 hours', 'n/a'), ['MEDIUM', null, 15, null]],
            [$all('HIGH', '-3', '-2', '—'), ['HIGH', null, null, null]],
            [$all('HIGH', 'n/a', 'n/a', str_repeat('x', 201)), ['HIGH', null, null, null]],
            [$all('hoch', '430', 'soon', 'N/A'), null],
            [$all('not high', '50', '0', ''), null],
            [$all('HIGH, was LOW', '1e2', '1e3', '<p></p>'), null],
            [$all('', '50 of 100', '1,234', '<script>x</script>'), null],
            [$all('<b>HIGH', '<i>85</i>', '99999', 'ok'), ['HIGH', 85, null, 'ok']],
            [['effort_hours' => '٣'], null],
            [['urgency_score' => '80'], null],
        ];
    }

    public function testItSaysWhichFieldsItIsFromAndWhenTheNewestWasFilledIn(): void
    {
        $insights = self::insights()->of([
            'urgency' => new FieldValue(1, "AI\turgency", 'HIGH', '2026-11-20T10:00:00Z'),
            'urgency_score' => new FieldValue(2, 'Score', 'n/a', '2026-11-20T12:00:00Z'),
            'effort_hours' => new FieldValue(3, 'Hours', '2', '2026-11-20T11:00:00Z'),
        ]);

        self::assertSame(['AI urgency, Hours', '2026-11-20T11:00:00Z'], [$insights['assessment']->from, $insights['assessment']->filledAt]);
    }

    public function testOnlyWhatIsNewerThanOursTakesItsPlace(): void
    {
        $insight = new FieldInsight([], '2026-11-20T10:00:00Z', 'x');

        self::assertTrue($insight->isNewerThan(null));
        self::assertTrue($insight->isNewerThan('2026-11-20T09:59:59.999Z'));
        self::assertFalse($insight->isNewerThan('2026-11-20T10:00:00Z'));
        self::assertFalse($insight->isNewerThan('2026-11-20T10:00:00.001Z'));
    }

    /**
     * @param array<string, string> $stored
     * @return array<string, FieldInsight>
     */
    private static function read(array $stored): array
    {
        return self::insights()->of(array_map(static fn (string $text): FieldValue => new FieldValue(1, 'AI', $text, '2026-11-20T10:00:00Z'), $stored));
    }

    private static function insights(): FieldInsights
    {
        return new FieldInsights(new FieldText(static fn (string $html): string => $html), new \DateTimeZone('UTC'));
    }
}
