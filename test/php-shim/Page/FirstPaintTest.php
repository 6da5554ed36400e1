<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\FirstPaint;
use PHPUnit\Framework\TestCase;

final class FirstPaintTest extends TestCase
{
    public function testTheSummarysTextAndThatOfTheFirstRecommendationDrawnOpenAreParsed(): void
    {
        $data = self::data('*gist*', [['a', 'dismissed'], ['b', 'retired'], ['c', 'outdated'], ['d', 'open']]);

        self::assertEquals(['summary' => ['parsed', '*gist*'], 'c' => ['parsed', 'text of c']], self::markdown($data));
    }

    /** @dataProvider statuses */
    public function testWhatIsFoldedAwayIsNot(string $status, bool $isDrawnOpen): void
    {
        self::assertSame($isDrawnOpen, isset(self::markdown(self::data(null, [['a', $status]]))['a']));
    }

    /** @return array<string, array{string, bool}> */
    public static function statuses(): array
    {
        return ['open' => ['open', true], 'used' => ['used', true], 'outdated' => ['outdated', true], 'dismissed' => ['dismissed', false], 'retired' => ['retired', false]];
    }

    public function testWithoutAnyTextThereIsNothing(): void
    {
        self::assertSame([], self::markdown(self::data(null, [])));
        self::assertSame([], self::markdown(['summary' => null, 'recommendations' => []]));
    }

    public function testARecommendationNamedLikeTheSummaryNeverPassesForIt(): void
    {
        self::assertSame([], self::markdown(self::data(null, [['summary', 'open']])));
        self::assertEquals(['summary' => ['parsed', 'real']], self::markdown(self::data('real', [['summary', 'open']])));
    }

    /**
     * @param list<array{string, string}> $recommendations id and status
     * @return array<string, mixed>
     */
    private static function data(?string $body, array $recommendations): array
    {
        return [
            'summary' => ['gist' => 'g', 'body' => $body],
            'recommendations' => array_map(
                static fn (array $one): array => ['id' => $one[0], 'status' => $one[1], 'body' => "text of {$one[0]}"],
                $recommendations,
            ),
        ];
    }

    /**
     * @param array<string, mixed> $data
     * @return array<string, array<mixed>>
     */
    private static function markdown(array $data): array
    {
        return FirstPaint::markdown($data, static fn (string $text): array => ['parsed', $text]);
    }
}
