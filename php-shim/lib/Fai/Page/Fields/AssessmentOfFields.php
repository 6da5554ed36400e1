<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/**
 * The fields `urgency`, `urgency_score`, `effort_hours` and `title` as the part `assessment` of a write-back. What is not
 * clearly one of its values is as if it were not there.
 */
final class AssessmentOfFields
{
    private const TITLE_CHARS = 200;
    private const MAX_MINUTES = 60_000;

    /**
     * @param array<string, string> $stored by what the field holds
     * @return array<string, mixed>|null null where nothing is left
     */
    public static function content(FieldText $text, array $stored): ?array
    {
        $plain = array_map(static fn (string $one): string => PlainText::line($text->plain($one)), $stored);
        $level = self::level($plain['urgency'] ?? '');
        $effort = self::minutes($plain['effort_hours'] ?? '');
        $title = self::title($plain['title'] ?? '');

        return $level === null && $effort === null && $title === null ? null : [
            // A score alone says of how much, not of what: without a level it is nothing.
            'urgency' => $level === null ? null : ['level' => $level, 'score' => self::score($plain['urgency_score'] ?? ''), 'reason' => null],
            'effortMinutes' => $effort,
            'sentiment' => null,
            'suggestedTitle' => $title,
            'suggestedPriority' => null,
            'suggestedDepartment' => null,
            'suggestedTopic' => null,
        ];
    }

    /**
     * Whether a field has part in it.
     *
     * @param array<string, mixed> $content
     */
    public static function uses(string $holds, array $content): bool
    {
        $urgency = $content['urgency'] ?? null;

        return match ($holds) {
            'urgency' => $urgency !== null,
            'urgency_score' => is_array($urgency) && $urgency['score'] !== null,
            'effort_hours' => $content['effortMinutes'] !== null,
            'title' => $content['suggestedTitle'] !== null,
            default => false,
        };
    }

    /** The one word among figures and signs: "HIGH", "high (85 %)", but not "not high". */
    private static function level(string $text): ?string
    {
        return preg_match('/^\P{L}*(low|medium|high|critical)\P{L}*$/iuD', $text, $found) === 1 ? strtoupper($found[1]) : null;
    }

    /** 0 to 100, with or without a percent sign. */
    private static function score(string $text): ?int
    {
        $number = preg_match('/^\d{1,3}(?:[.,]\d{1,2})?(?= ?%?$)/D', $text, $found) === 1 ? (float) strtr($found[0], ',', '.') : null;

        return $number === null || $number > 100 ? null : (int) round($number);
    }

    /** Hours, or minutes where it says so: "3,5", "2h", "90 min". */
    private static function minutes(string $text): ?int
    {
        $units = '(h|hrs?|hours?|std\.?|stunden?|min|mins|minutes?|minuten)?';
        if (preg_match('/^(\d{1,5}(?:[.,]\d{1,2})?) ?' . $units . '\.?$/iD', $text, $found) !== 1) {
            return null;
        }
        $number = (float) strtr($found[1], ',', '.');
        $minutes = (int) round(stripos($found[2] ?? '', 'min') === 0 ? $number : $number * 60);

        return $minutes >= 1 && $minutes <= self::MAX_MINUTES ? $minutes : null;
    }

    /** One that is too long for a title is none. */
    private static function title(string $text): ?string
    {
        $isTitle = preg_match('/\p{L}/u', $text) === 1 && mb_strlen($text, 'UTF-8') <= self::TITLE_CHARS && !PlainText::saysNothing($text);

        return $isTitle ? $text : null;
    }
}
