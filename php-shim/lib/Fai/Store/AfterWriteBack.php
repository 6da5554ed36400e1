<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/**
 * What follows from an applied write-back, in its transaction: totals move once for each new version of a part, and what
 * staff said or did about insights that are no more is dropped. Ratings with a comment stay until the ticket goes.
 */
final class AfterWriteBack
{
    /** Each part, the column of its version and the total it counts in have the same name but for this one. */
    private const FIGURES = ['summary' => 'summaries', 'recommendations' => 'recommendations'];

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * @param array{summary?: array<string, mixed>|null, recommendations?: list<array<string, mixed>>|null} $parts as written
     * @param array<string, int> $counts of further kinds, by figure
     */
    public function note(int $ticketId, Origin $origin, array $parts, array $counts = []): void
    {
        $before = $this->database->row('SELECT summary, recommendations FROM fai_versions WHERE ticket_id = ?', [$ticketId]);
        $after = [];
        foreach (self::FIGURES as $part => $figure) {
            $known = (string) ($before[$part] ?? '');
            $count = match (true) {
                !isset($parts[$part]) => 0,
                $part === 'summary' => 1,
                default => count($parts[$part]),
            };
            $after[$part] = array_key_exists($part, $parts) ? ($count > 0 ? $origin->version() : '') : $known;
            $counts[$figure] = $after[$part] === $known ? 0 : $count;
        }
        $this->database->execute(
            'INSERT INTO fai_versions (ticket_id, summary, recommendations) VALUES (?, ?, ?)'
            . ' ON DUPLICATE KEY UPDATE summary = VALUES(summary), recommendations = VALUES(recommendations)',
            [$ticketId, $after['summary'], $after['recommendations']],
        );
        $this->dropWhatIsNoMore($ticketId, $after);
        // Last, since these rows are the whole helpdesk's: they stay locked until the commit.
        $this->count($origin, $counts);
        (new Facts($this->database))->note(Facts::LAST_WRITE_BACK);
    }

    /** Forgets what people said and did about a ticket's insights. */
    public function forget(int $ticketId): void
    {
        foreach (['fai_ratings', 'fai_outcomes', 'fai_versions'] as $table) {
            $this->database->execute("DELETE FROM {$table} WHERE ticket_id = ?", [$ticketId]);
        }
    }

    /** @param array{summary: string, recommendations: string} $versions */
    private function dropWhatIsNoMore(int $ticketId, array $versions): void
    {
        $isThere = ' IN (SELECT recommendation_id FROM fai_recommendations WHERE ticket_id = ?)';
        $this->database->execute(
            "DELETE FROM fai_outcomes WHERE ticket_id = ? AND NOT (version = ? AND recommendation_id {$isThere})",
            [$ticketId, $versions['recommendations'], $ticketId],
        );
        $this->database->execute(
            'DELETE FROM fai_ratings WHERE ticket_id = ? AND comment IS NULL'
            . " AND NOT (target = 'summary' AND version = ?) AND NOT (version = ? AND target {$isThere})",
            [$ticketId, $versions['summary'], $versions['recommendations'], $ticketId],
        );
    }

    /** @param array<string, int> $counts by figure */
    private function count(Origin $origin, array $counts): void
    {
        $figures = new Figures($this->database);
        foreach (array_filter($counts) as $figure => $count) {
            $figures->add($origin->model['provider'], $origin->model['name'], $figure, $count);
            // Makes the row that the first view moves (see FirstViews).
            $figures->add($origin->model['provider'], $origin->model['name'], 'shown', 0);
        }
    }
}
