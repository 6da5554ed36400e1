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
use Fai\Store\Insight;
use Fai\Store\Kind\WrittenKinds;
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

    /** Whether this helpdesk has any such fields, of kinds that are shown. */
    public function areThere(): bool
    {
        return $this->shown() !== [];
    }

    /** @return array<string, FieldInsight> by kind, of those that are switched on */
    public function of(Ticket $ticket, PageRecord $record): array
    {
        $fields = $this->shown();
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
     * What a field says of one kind, as an insight; null where ours is as new.
     *
     * @param array<string, FieldInsight> $fields what of() gave
     * @param Origin|null                 $ours   of what is shown of that kind otherwise
     */
    public function newerThan(?Origin $ours, string $kind, array $fields, Thread $thread): ?Insight
    {
        $said = $fields[$kind] ?? null;
        $isNewer = $said !== null && $said->isNewerThan($ours?->generatedAt);
        $origin = $isNewer ? FieldOrigin::of($said, $thread, $this->model($said)) : null;

        return $isNewer && $origin !== null ? new Insight($said->content, $origin) : null;
    }

    /**
     * The same of every further kind, as far as a page is told of it before anything is opened.
     *
     * @param array<string, FieldInsight> $fields what of() gave
     * @param array<string, Insight>      $ours   what is stored and shown otherwise, by kind
     * @return array<string, Insight> by kind
     */
    public function heads(array $fields, Thread $thread, array $ours): array
    {
        $heads = [];
        foreach (WrittenKinds::all() as $kind) {
            $insight = $this->newerThan(($ours[$kind->name()] ?? null)?->origin, $kind->name(), $fields, $thread);
            $head = $insight === null ? null : $kind->head($insight->content);
            if ($insight !== null && $head !== null) {
                $heads[$kind->name()] = new Insight($head, $insight->origin);
            }
        }
        return $heads;
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

    /** @return array<int, string> what they hold (Settings\FormFields::KINDS), by field */
    private function shown(): array
    {
        $shown = $this->settings->formFieldsShown();

        return array_filter($this->known->all(), static fn (string $holds): bool => isset($shown[$holds]));
    }
}
