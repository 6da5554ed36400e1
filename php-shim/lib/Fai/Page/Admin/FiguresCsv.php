<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

/**
 * Figures as comma-separated values (RFC 4180), one row a model and figure. Names of models come from whoever writes
 * insights: one that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class FiguresCsv
{
    /** Without it Excel reads UTF-8 as something else. */
    private const BYTE_ORDER_MARK = "\xEF\xBB\xBF";

    /** @param list<array{provider: string, name: string, figures: array<string, int>}> $models */
    public static function of(array $models): string
    {
        $lines = [['provider', 'model', 'figure', 'total']];
        foreach ($models as $model) {
            foreach ($model['figures'] as $figure => $total) {
                $lines[] = [$model['provider'], $model['name'], $figure, (string) $total];
            }
        }
        return self::BYTE_ORDER_MARK . implode('', array_map(
            static fn (array $cells): string => implode(',', array_map(self::cell(...), $cells)) . "\r\n",
            $lines,
        ));
    }

    /** Also after blanks, line breaks and full-width look-alikes, which spreadsheets skip or fold. */
    private static function cell(string $text): string
    {
        $isFormula = preg_match('/^[\s\x{FEFF}\x{200B}]*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]|^[\t\r\n]/u', $text) !== 0;

        return '"' . str_replace('"', '""', $isFormula ? "'" . $text : $text) . '"';
    }
}
