<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\TimeText;
use Fai\Host\UtcTime;
use Fai\Settings\Settings;
use Fai\Store\ChangesHead;
use Fai\Store\PageRecord;

/**
 * The last change of each fact of the assessment, from what a page has read anyway: "HIGH since 10:02, was LOW". Facts are
 * named as in WatchedFacts::BY_PART; where changes are switched off there are none.
 */
final class LastChanges
{
    private readonly ChangesHead $head;

    public function __construct(PageRecord $record, Settings $settings)
    {
        $head = $settings->shows(ChangesHead::KIND) ? ($record->insights->further[ChangesHead::KIND] ?? null) : null;
        $this->head = ChangesHead::of($head);
    }

    /**
     * Null for a fact that has been the same since it was first said, or that is not said now. `before` is null where
     * nothing was said before. Of urgency it is a level, of effort whole minutes in digits.
     *
     * @return array{before: array{text: string, language: string}|null, at: string, atText: string}|null
     */
    public function of(string $fact): ?array
    {
        $last = $this->head->last[$fact] ?? null;
        $at = UtcTime::ofOurs($last['at'] ?? null);
        if ($last === null || $at === null || !$last['isThere']) {
            return null;
        }
        return ['before' => $last['before']?->toArray(), 'at' => $at, 'atText' => TimeText::of($at)];
    }
}
