<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** What became of recommendations: one state each, shared by all staff; the last word counts. */
final class Outcomes
{
    public function __construct(private readonly Database $database, private readonly Figures $figures)
    {
    }

    /**
     * @param Origin $of     of the recommendation as it is stored now
     * @param string $figure what the person did: inserted | copied | noted | dismissed | restored
     */
    public function save(int $ticketId, int $staffId, Origin $of, string $recommendationId, Outcome $outcome, string $figure): void
    {
        $this->database->withShortWaits(function () use ($ticketId, $staffId, $of, $recommendationId, $outcome, $figure): void {
            $this->database->execute(
                'REPLACE INTO fai_outcomes (ticket_id, recommendation_id, version, state, restored_created_at, restored_entry_id, staff_id, at)'
                . ' VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))',
                [
                    $ticketId,
                    $recommendationId,
                    $of->version(),
                    $outcome->state,
                    $outcome->restoredAt?->createdAt,
                    $outcome->restoredAt?->firstVersionId,
                    $staffId,
                ],
            );
            $this->figures->add($of->model['provider'], $of->model['name'], $figure);
        });
    }
}
