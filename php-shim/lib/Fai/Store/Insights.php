<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\Members;

/** The insights of tickets, latest only. */
final class Insights
{
    public function __construct(private readonly Database $database)
    {
    }

    /** The database's time in Unix seconds: the one clock that all web servers of a helpdesk share. */
    public function now(): int
    {
        return (int) ($this->database->row('SELECT UNIX_TIMESTAMP() AS now')['now'] ?? 0);
    }

    /** Null for a ticket that was never written to: one look at a primary key, which is all most tickets cost. */
    public function find(int $ticketId): ?TicketInsights
    {
        return $this->database->withShortWaits(fn (): ?TicketInsights => $this->read($ticketId));
    }

    private function read(int $ticketId): ?TicketInsights
    {
        $row = $this->database->row('SELECT newest_origin, insight FROM fai_summaries WHERE ticket_id = ?', [$ticketId]);
        $newest = Origin::fromJson($row['newest_origin'] ?? null);
        if ($row === null || $newest === null) {
            return null;
        }
        $recommendations = $this->database->rows(
            'SELECT insight FROM fai_recommendations WHERE ticket_id = ? ORDER BY position',
            [$ticketId],
        );
        return new TicketInsights(
            $newest,
            $row['insight'] === null ? null : Insight::fromJson($row['insight']),
            array_map(static fn (array $one): Insight => Insight::fromJson((string) $one['insight']), $recommendations),
            (new FurtherInsights($this->database))->of($ticketId),
        );
    }

    /**
     * Stores what a write-back brings, in one transaction. A part that is absent stays as it is, null removes it.
     *
     * @param array{summary?: array<string, mixed>|null, recommendations?: list<array<string, mixed>>|null} $parts
     * @param array<string, array<string, mixed>|null> $further parts of further kinds, by name
     * @return bool false when something newer is stored; nothing is changed then
     */
    public function write(int $ticketId, Origin $origin, array $parts, array $further = []): bool
    {
        return $this->changing(function () use ($ticketId, $origin, $parts, $further): bool {
            $newest = $this->lockRow($ticketId, $origin);
            if ($newest !== null && !$origin->mayReplace($newest)) {
                return false;
            }
            $this->remember($ticketId, $origin);
            (new Changes($this->database))->note($ticketId, $origin, $parts + $further);
            if (array_key_exists('summary', $parts)) {
                $this->replaceSummary($ticketId, $origin, $parts['summary']);
            }
            if (array_key_exists('recommendations', $parts)) {
                $this->replaceRecommendations($ticketId, $origin, $parts['recommendations'] ?? []);
            }
            $counts = (new FurtherInsights($this->database))->write($ticketId, $origin, $further);
            (new AfterWriteBack($this->database))->note($ticketId, $origin, $parts, $counts);
            return true;
        });
    }

    /** Removes what is stored, but keeps its origin, so that a late answer does not bring it back. */
    public function remove(int $ticketId): void
    {
        $this->changing(function () use ($ticketId): void {
            $row = $this->database->row('SELECT newest_origin FROM fai_summaries WHERE ticket_id = ? FOR UPDATE', [$ticketId]);
            $newest = Origin::fromJson($row['newest_origin'] ?? null);
            if ($newest === null) {
                $this->deleteRows($ticketId);
                return;
            }
            $this->remember($ticketId, $newest->removed());
            $this->database->execute('UPDATE fai_summaries SET insight = NULL WHERE ticket_id = ?', [$ticketId]);
            $this->database->execute('DELETE FROM fai_recommendations WHERE ticket_id = ?', [$ticketId]);
            (new FurtherInsights($this->database))->forget($ticketId);
            (new Changes($this->database))->forget($ticketId);
            (new AfterWriteBack($this->database))->forget($ticketId);
        });
    }

    /** Forgets everything about a ticket that is no more. */
    public function forget(int $ticketId): void
    {
        $this->changing(function () use ($ticketId): void {
            $this->deleteRows($ticketId);
            $this->database->execute('DELETE FROM fai_questions WHERE ticket_id = ?', [$ticketId]);
        });
    }

    /**
     * @template T
     * @param callable(): T $work
     * @return T
     */
    private function changing(callable $work): mixed
    {
        return $this->database->withShortWaits(fn (): mixed => $this->database->transaction($work));
    }

    private function deleteRows(int $ticketId): void
    {
        $this->database->execute('DELETE FROM fai_summaries WHERE ticket_id = ?', [$ticketId]);
        $this->database->execute('DELETE FROM fai_recommendations WHERE ticket_id = ?', [$ticketId]);
        foreach (['fai_refreshes', 'fai_further_insights', 'fai_changes', 'fai_field_changes'] as $table) {
            $this->database->execute("DELETE FROM {$table} WHERE ticket_id = ?", [$ticketId]);
        }
        (new AfterWriteBack($this->database))->forget($ticketId);
    }

    /**
     * Makes sure that there is a row and locks it, so that two writers of one ticket wait for each other. (INSERT IGNORE
     * would share the lock of a row that is there, and two who share it deadlock.)
     *
     * @return Origin|null the newest origin; null when what is stored cannot be read, which anything may replace
     */
    private function lockRow(int $ticketId, Origin $origin): ?Origin
    {
        $this->database->execute(
            'INSERT INTO fai_summaries (ticket_id, newest_origin, insight, written_at) VALUES (?, ?, NULL, UTC_TIMESTAMP(6))'
            . ' ON DUPLICATE KEY UPDATE ticket_id = ticket_id',
            [$ticketId, $origin->toJson()],
        );
        $row = $this->database->row('SELECT newest_origin FROM fai_summaries WHERE ticket_id = ? FOR UPDATE', [$ticketId]);
        return Origin::fromJson($row['newest_origin'] ?? null);
    }

    private function remember(int $ticketId, Origin $origin): void
    {
        $this->database->execute(
            'UPDATE fai_summaries SET newest_origin = ?, written_at = UTC_TIMESTAMP(6) WHERE ticket_id = ?',
            [$origin->toJson(), $ticketId],
        );
    }

    /** @param array<string, mixed>|null $content */
    private function replaceSummary(int $ticketId, Origin $origin, ?array $content): void
    {
        $this->database->execute(
            'UPDATE fai_summaries SET insight = ? WHERE ticket_id = ?',
            [$content === null ? null : (new Insight($content, $origin))->toJson(), $ticketId],
        );
    }

    /** @param list<array<string, mixed>> $contents */
    private function replaceRecommendations(int $ticketId, Origin $origin, array $contents): void
    {
        $this->database->execute('DELETE FROM fai_recommendations WHERE ticket_id = ?', [$ticketId]);
        foreach ($contents as $position => $content) {
            $this->database->execute(
                'INSERT INTO fai_recommendations (ticket_id, recommendation_id, position, insight, written_at)'
                . ' VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))',
                [$ticketId, (new Members($content))->text('id'), $position, (new Insight($content, $origin))->toJson()],
            );
        }
    }
}
