<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\FieldState;
use Fai\Host\Members;
use Fai\Host\NumberText;
use Fai\Host\TimeText;
use Fai\Page\Coverage;
use Fai\Store\Kind\Assessment;

/** Member `assessment` of the page data (src/contract/page-data.ts, `pageAssessment` and `assessmentOrigin`). */
final class AssessmentStrip
{
    /** @return array{items: list<array<string, string>>, coverage: array<string, int|null>, origin: array<string, mixed>}|null */
    public static function of(KindView $view): ?array
    {
        $stored = $view->head(Assessment::NAME);
        if ($stored === null) {
            return null;
        }
        $assessment = new Members($stored->content);
        $facts = new AssessmentFacts(static fn (string $name): FieldState => self::field($view, $name), NumberText::of(...));
        $items = $facts->of($assessment);
        if ($items === []) {
            return null;
        }
        // What another tool says has no history here.
        $isOurs = !isset($view->fields[Assessment::NAME]);
        $items = array_map(static fn (array $item): array => ['note' => $isOurs ? SinceNote::of($view, $item['name']) : ''] + $item, $items);
        $urgency = new Members($assessment->has('urgency') ? $assessment->object('urgency') : []);
        return [
            'items' => $items,
            'coverage' => (new Coverage($view->thread, $stored->origin))->toArray(),
            'origin' => [
                'reason' => $urgency->has('reason') ? $urgency->text('reason') : null,
                'language' => $stored->origin->language,
                'generatedAt' => $stored->origin->generatedAt,
                'generatedAtText' => TimeText::of($stored->origin->generatedAt),
                'model' => $stored->origin->model,
            ],
        ];
    }

    private static function field(KindView $view, string $name): FieldState
    {
        $fields = $view->ticket->fields($view->staff);

        return match ($name) {
            'suggested_title' => $fields->title(),
            'suggested_priority' => $fields->priority(),
            'suggested_department' => $fields->department(),
            default => $fields->topic(),
        };
    }
}
