<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\NumberText;
use Fai\Host\PageLanguage;
use Fai\Host\TimeText;
use Fai\Host\UtcTime;
use Fai\Page\Strings;
use Fai\Store\ChangesHead;

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
        if (!in_array($fact, self::FACTS, true) || !$view->settings->shows(ChangesHead::KIND) || $view->strings === null) {
            return '';
        }
        $last = ChangesHead::of($view->record->insights->further[ChangesHead::KIND] ?? null)->last[$fact] ?? null;
        $at = $last === null ? null : UtcTime::ofOurs($last['at']);
        $before = $last['before'] ?? null;
        if ($at === null || $before === null) {
            return '';
        }
        $words = $view->strings->in(PageLanguage::tag());
        $note = strtr($words['since_was'] ?? '', [
            '{time}' => TimeText::of($at),
            '{before}' => self::said($fact, $before->text, $words),
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
