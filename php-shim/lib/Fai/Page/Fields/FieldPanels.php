<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

use Fai\Host\Fields\CleanHtml;
use Fai\Host\PageLanguage;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Host\UtcTime;
use Fai\Page\Strings;
use Fai\Settings\Settings;
use Fai\Store\KnownFields;
use Fai\Store\Origin;
use Fai\Store\PageRecord;

/** What other tools say of a ticket in the fields of its forms, for the panels. Costs nothing where there are no such fields. */
final class FieldPanels
{
    public function __construct(
        private readonly Settings $settings,
        private readonly KnownFields $known,
        private readonly Strings $strings,
    ) {
    }

    /** @return array<string, FieldInsight> by kind, of those that are switched on */
    public function of(Ticket $ticket, PageRecord $record): array
    {
        $shown = $this->settings->formFieldsShown();
        $fields = array_filter($this->known->all(), static fn (string $holds): bool => isset($shown[$holds]));
        if ($fields === []) {
            return [];
        }
        $values = [];
        foreach ($ticket->fieldValues(array_keys($fields), $record->fieldChanges) as $fieldId => $value) {
            $values[$fields[$fieldId]] = $value;
        }
        return $values === [] ? [] : (new FieldInsights(new FieldText(CleanHtml::of(...)), UtcTime::helpdeskZone()))->of($values);
    }

    /**
     * The summary of a field as the page shows it, where it is newer than ours.
     *
     * @param array<string, FieldInsight> $fields      what of() gave
     * @param Origin|null                 $ours   of our summary; null where none is shown
     * @return array<string, mixed>|null
     */
    public function summary(array $fields, Thread $thread, ?Origin $ours): ?array
    {
        $summary = $fields['summary'] ?? null;

        return $summary === null || !$summary->isNewerThan($ours?->generatedAt)
            ? null
            : FieldSummary::of($summary, $thread, $this->model($summary));
    }

    /**
     * Where it comes from, in place of the model that made it: the word "Field" in the language of the page, and the label.
     *
     * @return array{provider: string, name: string}
     */
    public function model(FieldInsight $insight): array
    {
        return ['provider' => $this->strings->in(PageLanguage::tag())['form_field'] ?? 'Field', 'name' => "\u{201C}{$insight->from}\u{201D}"];
    }
}
