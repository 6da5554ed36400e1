<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\Rule\MaxSummaryChars;
use PHPUnit\Framework\TestCase;

final class MaxSummaryCharsTest extends TestCase
{
    /** @dataProvider summaries */
    public function testEveryTextOfASummaryCountsInCodePoints(string $json): void
    {
        $summary = StrictJson::decode($json);
        self::assertTrue((new MaxSummaryChars(5))->accepts($summary));
        self::assertFalse((new MaxSummaryChars(4))->accepts($summary));
    }

    /** @return array<string, array{string}> summaries of five code points */
    public function summaries(): array
    {
        return [
            'the gist' => ['{"gist":"12345"}'],
            'the body' => ['{"gist":"1","body":"2345"}'],
            'the next step' => ['{"gist":"1","nextStep":{"kind":"reply","text":"2345"}}'],
            'titles' => ['{"gist":"1","sections":[{"title":"23","items":[]},{"title":"45","items":[]}]}'],
            'items' => ['{"gist":"1","sections":[{"title":null,"items":[{"text":"23"},{"text":"45"}]}]}'],
            'characters of four bytes' => ['{"gist":"\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"}'],
        ];
    }
}
