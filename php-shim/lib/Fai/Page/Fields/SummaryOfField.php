<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** The field `summary` as the part `summary` of a write-back: its first sentence as gist, all of it as Markdown. */
final class SummaryOfField
{
    private const GIST_CHARS = 160;

    /** With the gist less than a summary may have in all (src/contract/limits.ts, summaryChars). */
    private const BODY_CHARS = 19_000;

    /** @return array<string, mixed>|null null where the text says nothing */
    public static function content(FieldText $text, string $stored): ?array
    {
        $plain = $text->plain($stored);
        if (preg_match('/\p{L}/u', $plain) !== 1 || PlainText::saysNothing($plain)) {
            return null;
        }
        $gist = self::gist($plain);
        $isAll = $gist === PlainText::line($plain);

        return [
            'gist' => $gist,
            'sections' => [],
            'body' => $isAll ? null : PlainText::cut($text->markdown($stored), self::BODY_CHARS),
            'nextStep' => null,
            'warnings' => [],
        ];
    }

    /** The first sentence of the first line that is more than a heading. */
    private static function gist(string $plain): string
    {
        $lines = array_filter(array_map(PlainText::line(...), explode("\n", $plain)), static fn (string $line): bool => preg_match('/\p{L}/u', $line) === 1);
        $sentences = array_filter($lines, static fn (string $line): bool => !str_ends_with($line, ':') && mb_strlen($line, 'UTF-8') >= 20);
        $line = (string) (reset($sentences) ?: reset($lines));
        // A full stop after fewer letters ends an abbreviation or a number more often than a sentence.
        $isSentence = preg_match('/^.{12,}?(?:[.!?…](?=\s+\P{Ll})|[。！？])/u', $line, $first) === 1;

        return PlainText::cut($isSentence ? $first[0] : $line, self::GIST_CHARS);
    }
}
