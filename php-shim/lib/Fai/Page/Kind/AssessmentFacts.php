<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\FieldState;
use Fai\Host\Members;

/**
 * The facts of an assessment in the order of the page (src/contract/kinds/assessment.ts, `pageFact`).
 *
 * @phpstan-type Fact array{name: string, level: string, text: string, note: string, field: string}
 */
final class AssessmentFacts
{
    /** Suggestions by the string that names them, with the member they come in. */
    private const SUGGESTIONS = [
        'suggested_title' => 'suggestedTitle',
        'suggested_priority' => 'suggestedPriority',
        'suggested_department' => 'suggestedDepartment',
        'suggested_topic' => 'suggestedTopic',
    ];

    /**
     * @param \Closure(string): FieldState $field      of the ticket, by the string that names the suggestion
     * @param \Closure(float): string      $numberText
     */
    public function __construct(private readonly \Closure $field, private readonly \Closure $numberText)
    {
    }

    /** @return list<Fact> */
    public function of(Members $assessment): array
    {
        $facts = [];
        if ($assessment->has('urgency')) {
            $urgency = new Members($assessment->object('urgency'));
            $score = $urgency->has('score') ? $urgency->wholeNumber('score') . '/100' : '';
            $facts[] = self::fact('urgency', $score, level: $urgency->text('level'));
        }
        if ($assessment->has('effortMinutes')) {
            $facts[] = self::fact('effort', ($this->numberText)(self::hours($assessment->wholeNumber('effortMinutes'))));
        }
        if ($assessment->has('sentiment')) {
            $facts[] = self::fact('sentiment', $assessment->text('sentiment'));
        }
        foreach (self::SUGGESTIONS as $name => $member) {
            $shown = $assessment->has($member) ? Suggestion::of($assessment->text($member), ($this->field)($name)) : null;
            if ($shown !== null) {
                $facts[] = self::fact($name, $shown['text'], field: $shown['field']);
            }
        }
        return $facts;
    }

    /** Less than an hour to the minute or so, more to a tenth. */
    public static function hours(int $minutes): float
    {
        return round($minutes / 60, $minutes < 60 ? 2 : 1);
    }

    /** @return Fact */
    private static function fact(string $name, string $text, string $level = '', string $field = ''): array
    {
        return ['name' => $name, 'level' => $level, 'text' => $text, 'note' => '', 'field' => $field];
    }
}
