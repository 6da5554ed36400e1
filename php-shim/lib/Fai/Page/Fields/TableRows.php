<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** The rows of one table, as lines of Markdown or with their cells parted by tabs. */
final class TableRows
{
    private const MAX_COLUMNS = 20;

    /** @var list<list<string>> */
    private array $rows = [];

    public function __construct(private readonly bool $isMarkdown)
    {
    }

    public function beginRow(): void
    {
        $this->rows[] = [];
    }

    /** @param string $text without line breaks */
    public function addCell(string $text): void
    {
        $at = count($this->rows) - 1;
        if ($at < 0) {
            $this->rows[] = [];
            $at = 0;
        }
        if (count($this->rows[$at]) < self::MAX_COLUMNS) {
            $this->rows[$at][] = strtr($text, "\n", ' ');
        }
    }

    /** @return list<string> */
    public function lines(): array
    {
        $rows = array_values(array_filter($this->rows, static fn (array $cells): bool => implode('', $cells) !== ''));
        if (!$this->isMarkdown) {
            return array_map(static fn (array $cells): string => implode("\t", $cells), $rows);
        }
        $columns = max([0, ...array_map(count(...), $rows)]);
        if ($columns < 2) {
            // A table for looks only.
            return array_map(static fn (array $cells): string => implode(' ', $cells), $rows);
        }
        $lines = array_map(static function (array $cells) use ($columns): string {
            $escaped = array_map(static fn (string $cell): string => str_replace('|', '\\|', $cell), array_pad($cells, $columns, ''));
            return '| ' . implode(' | ', $escaped) . ' |';
        }, $rows);
        array_splice($lines, 1, 0, ['|' . str_repeat(' --- |', $columns)]);

        return $lines;
    }
}
