<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** Counts each version of an insight once, when anybody is shown it for the first time. */
final class FirstViews
{
    public function __construct(private readonly Database $database)
    {
    }

    /**
     * One statement for what nobody has seen yet, none otherwise.
     *
     * @param bool $summary         whether the summary is shown now
     * @param bool $recommendations whether the recommendations are shown now
     */
    public function note(int $ticketId, PageRecord $record, bool $summary, bool $recommendations): void
    {
        $insights = $record->insights;
        if ($insights === null || $record->shown === null) {
            return;
        }
        $new = [
            'summary' => $summary ? $insights->summary?->origin : null,
            'recommendations' => $recommendations ? ($insights->recommendations[0] ?? null)?->origin : null,
        ];
        foreach ($new as $part => $origin) {
            if ($origin !== null && $origin->version() === $record->shown[$part]) {
                $new[$part] = null;
            }
        }
        if (array_filter($new) !== []) {
            $this->count($ticketId, $record->shown, $new['summary'], $new['recommendations'], count($insights->recommendations));
        }
    }

    /**
     * Marks and counts at once. Of two who see it at the same moment only the one counts who finds the old mark; without
     * a total to move (LEFT JOIN) it is marked all the same, so that nobody tries again.
     *
     * @param array{summary: string, recommendations: string} $before
     */
    private function count(int $ticketId, array $before, ?Origin $summary, ?Origin $recommendations, int $recommendationCount): void
    {
        $summaryKey = $summary === null ? '' : Figures::keyOf($summary->model['provider'], $summary->model['name']);
        $recommendationsKey = $recommendations === null ? '' : Figures::keyOf($recommendations->model['provider'], $recommendations->model['name']);
        $this->database->executeWithShortWaits(
            "UPDATE fai_versions v LEFT JOIN fai_figures f ON f.figure = 'shown' AND f.model_key IN (?, ?)"
            . ' SET v.summary_shown = ?, v.recommendations_shown = ?,'
            . ' f.total = f.total + IF(f.model_key = ?, 1, 0) + IF(f.model_key = ?, ?, 0)'
            . ' WHERE v.ticket_id = ? AND v.summary_shown = ? AND v.recommendations_shown = ?',
            [
                $summaryKey,
                $recommendationsKey,
                $summary?->version() ?? $before['summary'],
                $recommendations?->version() ?? $before['recommendations'],
                $summaryKey,
                $recommendationsKey,
                $recommendationCount,
                $ticketId,
                $before['summary'],
                $before['recommendations'],
            ],
        );
    }
}
