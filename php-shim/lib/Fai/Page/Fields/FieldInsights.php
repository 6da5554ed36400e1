<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

use Fai\Host\Fields\FieldValue;

/** What the fields of a ticket say, each as the part of a write-back it stands for. Whatever they hold, it is no error. */
final class FieldInsights
{
    /** As the name of a model (src/contract/limits.ts, modelNameChars), in quotation marks. */
    private const FROM_CHARS = 98;

    /** @param \DateTimeZone $zone of dates in a timeline that do not say theirs */
    public function __construct(private readonly FieldText $text, private readonly \DateTimeZone $zone)
    {
    }

    /**
     * @param array<string, FieldValue> $values by what they hold (Settings\FormFields::KINDS)
     * @return array<string, FieldInsight> by kind
     */
    public function of(array $values): array
    {
        $stored = array_map(static fn (FieldValue $value): string => $value->text, $values);
        $insights = [];
        if (isset($values['summary'])) {
            $insights['summary'] = self::from(SummaryOfField::content($this->text, $stored['summary']), [$values['summary']]);
        }
        if (isset($values['timeline'])) {
            $insights['timeline'] = self::from(TimelineOfField::content($this->text, $stored['timeline'], $this->zone), [$values['timeline']]);
        }
        $assessment = AssessmentOfFields::content($this->text, $stored);
        $used = array_filter($values, static fn (string $holds): bool => $assessment !== null && AssessmentOfFields::uses($holds, $assessment), ARRAY_FILTER_USE_KEY);
        $insights['assessment'] = self::from($assessment, array_values($used));

        return array_filter($insights);
    }

    /**
     * @param array<string, mixed>|null $content
     * @param list<FieldValue>          $values it was made from
     */
    private static function from(?array $content, array $values): ?FieldInsight
    {
        if ($content === null || $values === []) {
            return null;
        }
        $labels = array_unique(array_map(static fn (FieldValue $value): string => PlainText::line($value->label), $values));

        return new FieldInsight(
            $content,
            max(array_map(static fn (FieldValue $value): string => $value->filledAt, $values)),
            PlainText::cut(implode(', ', $labels), self::FROM_CHARS),
        );
    }
}
