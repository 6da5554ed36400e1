<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** What staff did with recommendations: the last word on each counts, for all of them. */
final class Outcomes
{
    public function __construct(private readonly Database $database, private readonly Figures $figures)
    {
    }

    /**
     * The same word again changes no total: a page that got no answer says it once more.
     *
     * @param Origin $of of the recommendation as it is stored now
     */
    public function save(int $ticketId, int $staffId, Origin $of, string $recommendationId, Outcome $outcome): void
    {
        $this->database->withShortWaits(fn () => $this->database->transaction(
            function () use ($ticketId, $staffId, $of, $recommendationId, $outcome): void {
                $before = $this->standing($ticketId, $recommendationId, $of->version());
                $this->replace($ticketId, $staffId, $of->version(), $recommendationId, $outcome);
                // Equal by what they say, place included.
                if ($before != $outcome) {
                    $this->figures->add($of->model['provider'], $of->model['name'], $outcome->done);
                }
            },
        ));
    }

    private function standing(int $ticketId, string $recommendationId, string $version): ?Outcome
    {
        $row = $this->database->row(
            'SELECT version AS outcome_version, done, restored_created_at, restored_entry_id FROM fai_outcomes'
            . ' WHERE ticket_id = ? AND recommendation_id = ? FOR UPDATE',
            [$ticketId, $recommendationId],
        );
        return $row === null ? null : Outcome::fromRow($row, $version);
    }

    private function replace(int $ticketId, int $staffId, string $version, string $recommendationId, Outcome $outcome): void
    {
        $this->database->execute(
            'REPLACE INTO fai_outcomes (ticket_id, recommendation_id, version, done, restored_created_at, restored_entry_id, staff_id, at)'
            . ' VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))',
            [
                $ticketId,
                $recommendationId,
                $version,
                $outcome->done,
                $outcome->restoredAt?->createdAt,
                $outcome->restoredAt?->firstVersionId,
                $staffId,
            ],
        );
    }
}
