<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\NumberText;
use Fai\Host\PageLanguage;
use Fai\Page\Strings;

/** Behind a fact of the assessment: since when it is so, and what it was before. From the head of the log, which every view reads. */
final class SinceNote
{
    /** `limits.factNoteChars` of src/contract/limits.ts. */
    private const MAX_CHARS = 200;

    /** Suggestions say by themselves what they would change. */
    private const FACTS = ['urgency', 'effort', 'sentiment'];

    /** Empty where nothing is known to have changed, or changes are switched off. */
    public static function of(KindView $view, string $fact): string
    {
        $last = in_array($fact, self::FACTS, true) ? (new LastChanges($view->record, $view->settings))->of($fact) : null;
        if ($last === null || $last['before'] === null || $view->strings === null) {
            return '';
        }
        $words = $view->strings->in(PageLanguage::tag());
        $note = strtr($words['since_was'] ?? '', [
            '{time}' => $last['atText'],
            '{before}' => self::said($fact, $last['before']['text'], $words),
        ]);

        return mb_substr($note, 0, self::MAX_CHARS);
    }

    /** @param array<string, string> $words */
    private static function said(string $fact, string $text, array $words): string
    {
        return match ($fact) {
            'urgency' => $words[$text] ?? $text,
            'effort' => NumberText::of(AssessmentFacts::hours((int) $text)),
            default => $text,
        };
    }
}
