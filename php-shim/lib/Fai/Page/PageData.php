<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Members;
use Fai\Host\Staff;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Host\TimeText;
use Fai\Page\Fields\FieldPanels;
use Fai\Page\Fields\FieldSummary;
use Fai\Page\Kind\AccompanyingKind;
use Fai\Page\Kind\AssessmentStrip;
use Fai\Page\Kind\KindView;
use Fai\Page\Kind\LaterKinds;
use Fai\Settings\Settings;
use Fai\Store\Insight;
use Fai\Store\Kind\Assessment;
use Fai\Store\PageRecord;
use Fai\Store\Ratings;

/**
 * What the page is told about one ticket, for one person (src/contract/page-data.ts has its shape).
 *
 * @phpstan-type Pending array{state: 'queued'|'working'|'failed', since: string}|null
 * @phpstan-type Data array{
 *     revision: string,
 *     schema: int,
 *     ticketId: int,
 *     summary: array<string, mixed>|null,
 *     recommendations: list<array<string, mixed>>,
 *     recommendationsComplete: bool,
 *     pending: Pending,
 *     can: array{reply: bool, note: bool, rate: bool, refresh: bool},
 *     settings: array{panels: list<string>, initialState: string},
 *     assessment?: array<string, mixed>,
 *     later?: list<array{name: string, count: int, newest: string}>
 * }
 */
final class PageData
{
    public const SCHEMA = 1;

    public function __construct(
        private readonly Settings $settings,
        private readonly ?FieldPanels $fields = null,
        private readonly ?Strings $strings = null,
    ) {
    }

    /** @return Data */
    public function of(Ticket $ticket, Staff $staff, PageRecord $record): array
    {
        $stored = $record->insights;
        $fields = $this->fields?->of($ticket, $record) ?? [];
        $thread = ($stored === null || $stored->isEmpty()) && $fields === [] ? new Thread([]) : $ticket->thread();
        // After a merge the entries are another ticket's, and what was said of them is no longer about this one.
        $isShown = $stored !== null && $thread->has($stored->newest->place);
        $summary = $isShown ? $this->summary($record, $thread) : null;
        $ofField = $this->fields?->newerThan($isShown ? $stored->summary?->origin : null, 'summary', $fields, $thread);
        $summary = $ofField === null ? $summary : FieldSummary::of($ofField, $thread);
        $data = [
            'schema' => self::SCHEMA,
            'ticketId' => $ticket->id(),
            'summary' => $summary,
            'recommendations' => $isShown ? $this->recommendations($record, $thread) : [],
            'recommendationsComplete' => true,
            'pending' => $record->pending->shown(besideSummary: $summary !== null),
            'can' => Abilities::of($ticket, $staff, $this->settings->staff)->toArray(),
            'settings' => ['panels' => $this->settings->panels, 'initialState' => $this->settings->initialState],
        ];
        // Most tickets of a helpdesk have nothing to show: not even the classes of the kinds are loaded for them.
        if ($isShown || $fields !== [] || $data['pending'] !== null) {
            $heads = $this->fields?->heads($fields, $thread, $isShown ? $stored->further : []) ?? [];
            $view = new KindView($ticket, $staff, $thread, $record, $this->settings, $heads, $isShown, $this->strings);
            $data += $this->further($view, self::hasSomethingToShow(['revision' => ''] + $data));
        }
        return ['revision' => self::revision($data)] + $data;
    }

    /**
     * Whether the page has a reason to carry the mount.
     *
     * @param Data $data
     */
    public static function hasSomethingToShow(array $data): bool
    {
        return $data['summary'] !== null || $data['recommendations'] !== [] || $data['pending'] !== null
            || isset($data['assessment']) || isset($data['later']);
    }

    /**
     * Whether the summary is one of ours: those of other tools have no rating.
     *
     * @param Data $data
     */
    public static function showsOurSummary(array $data): bool
    {
        return $data['summary'] !== null && array_key_exists('rating', $data['summary']);
    }

    /** @return array<string, mixed>|null */
    private function summary(PageRecord $record, Thread $thread): ?array
    {
        $summary = $record->insights?->summary;
        if ($summary === null || !in_array('summary', $this->settings->panels, true)) {
            return null;
        }
        $content = $summary->content;
        $content['sections'] = array_map(
            static fn (array $section): array => self::section($section, $thread),
            (new Members($content))->objects('sections'),
        );

        return $content + self::origin($summary) + [
            'coverage' => (new Coverage($thread, $summary->origin))->toArray(),
            'rating' => $record->ratings[Ratings::SUMMARY] ?? null,
        ];
    }

    /**
     * @param array<string, mixed> $section
     * @return array<string, mixed>
     */
    private static function section(array $section, Thread $thread): array
    {
        $items = [];
        foreach ((new Members($section))->objects('items') as $item) {
            $cited = array_map($thread->visibleVersion(...), (new Members($item))->wholeNumbers('entryIds'));
            $items[] = ['entryIds' => array_values(array_unique($cited))] + $item;
        }
        return ['items' => $items] + $section;
    }

    /** @return list<array<string, mixed>> */
    private function recommendations(PageRecord $record, Thread $thread): array
    {
        if (!in_array('recommendations', $this->settings->panels, true)) {
            return [];
        }
        return array_map(static fn (Insight $one): array => $one->content + self::origin($one) + [
            'status' => RecommendationStatus::of($one->origin, $record->outcomes[$one->id()] ?? null, $thread),
            'rating' => $record->ratings[$one->id()] ?? null,
        ], $record->insights->recommendations ?? []);
    }

    /**
     * @param bool $hasCompany whether the page has something to show beside these
     * @return array{assessment?: array<string, mixed>, later?: list<array{name: string, count: int, newest: string}>}
     */
    private function further(KindView $view, bool $hasCompany): array
    {
        $assessment = $this->settings->shows(Assessment::NAME) ? AssessmentStrip::of($view) : null;
        $later = $this->later($view, $hasCompany || $assessment !== null);

        return array_filter(['assessment' => $assessment, 'later' => $later]);
    }

    /**
     * @param bool $hasCompany whether the page has something to show beside these
     * @return list<array{name: string, count: int, newest: string}>
     */
    private function later(KindView $view, bool $hasCompany): array
    {
        $panels = [];
        foreach (LaterKinds::all() as $kind) {
            $isAsked = $this->settings->shows($kind->name()) && ($view->isShown || isset($view->fields[$kind->name()]) || $kind instanceof AccompanyingKind);
            $heading = $isAsked ? $kind->heading($view) : null;
            if ($heading !== null) {
                $panels[] = ['name' => $kind->name()] + $heading;
                $hasCompany = $hasCompany || !$kind instanceof AccompanyingKind;
            }
        }
        return $hasCompany ? $panels : [];
    }

    /** @return array<string, mixed> a recommendation's own language wins over that of its write-back */
    private static function origin(Insight $insight): array
    {
        return [
            'language' => $insight->origin->language,
            'generatedAt' => $insight->origin->generatedAt,
            'generatedAtText' => TimeText::of($insight->origin->generatedAt),
            'basedOnEntryId' => $insight->origin->basedOnEntryId,
            'model' => $insight->origin->model,
        ];
    }

    /** @param array<string, mixed> $data */
    private static function revision(array $data): string
    {
        return substr(hash('sha256', json_encode($data, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE)), 0, 32);
    }
}
