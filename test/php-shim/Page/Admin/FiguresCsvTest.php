<?php

declare(strict_types=1);

namespace FaiTest\Page\Admin;

use Fai\Page\Admin\FiguresCsv;
use PHPUnit\Framework\TestCase;

final class FiguresCsvTest extends TestCase
{
    public function testEachFigureIsARowOfItsOwn(): void
    {
        $csv = FiguresCsv::of([['provider' => 'local', 'name' => 'qwen', 'figures' => ['shown' => 12, 'up' => 3]]]);

        self::assertSame(
            "\xEF\xBB\xBF\"provider\",\"model\",\"figure\",\"total\"\r\n\"local\",\"qwen\",\"shown\",\"12\"\r\n\"local\",\"qwen\",\"up\",\"3\"\r\n",
            $csv,
        );
    }

    public function testWithoutFiguresThereAreHeadingsOnly(): void
    {
        self::assertCount(1, self::rows(FiguresCsv::of([])));
    }

    /** @dataProvider formulas */
    public function testANameThatASpreadsheetWouldCalculateIsMadeText(string $name): void
    {
        $csv = FiguresCsv::of([['provider' => $name, 'name' => $name, 'figures' => ['shown' => 1]]]);

        self::assertSame(["'" . $name, "'" . $name, 'shown', '1'], self::rows($csv)[1]);
    }

    /** @return array<string, list<string>> */
    public static function formulas(): array
    {
        $names = [
            '=1+1', '+1', '-1', '@SUM(A1)', '=cmd|\' /C calc\'!A0', "\t=1", "\r=1", "\n=1", '  =1', '=HYPERLINK("http://x","y")',
            "\u{FF1D}1+1", "\u{FEFF}=1", "\u{200B}=1", '|x', '%0A=1', "\u{00A0}=1",
        ];
        return array_combine($names, array_map(static fn (string $one): array => [$one], $names));
    }

    public function testANameThatIsNoUtf8IsMadeTextToo(): void
    {
        $csv = FiguresCsv::of([['provider' => "\xFF=1", 'name' => 'x', 'figures' => ['shown' => 1]]]);

        self::assertStringContainsString("\"'\xFF=1\"", $csv);
    }

    public function testQuotesCommasAndLineBreaksStayInTheirCell(): void
    {
        $csv = FiguresCsv::of([['provider' => "a\",\"b\r\nc", 'name' => 'x', 'figures' => ['shown' => 1]]]);

        self::assertSame("a\",\"b\r\nc", self::rows($csv)[1][0]);
    }

    public function testAnOrdinaryNameIsLeftAsItIs(): void
    {
        $csv = FiguresCsv::of([['provider' => 'openai-compatible', 'name' => 'gpt=4 (größer)', 'figures' => ['shown' => 1]]]);

        self::assertSame(['openai-compatible', 'gpt=4 (größer)', 'shown', '1'], self::rows($csv)[1]);
    }

    /** @return list<list<string>> */
    private static function rows(string $csv): array
    {
        $stream = fopen('php://memory', 'w+');
        fwrite($stream, substr($csv, 3));
        rewind($stream);
        $rows = [];
        while (($row = fgetcsv($stream, null, ',', '"', '')) !== false) {
            $rows[] = $row;
        }
        return $rows;
    }
}
