<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\Members;

/**
 * The log of what became of gist and assessment, a bounded one for each ticket. Written with the write-back that changes
 * them, in its transaction. The first word on a fact is no change; taking it back is one, and so is what is said after that.
 * Deleting a ticket's insights clears its log: it would tell what was to be forgotten.
 */
final class Changes
{
    /** Of a ticket; the oldest go (src/contract/limits.ts, `changes`). */
    public const LIMIT = 50;

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Compares what a write-back brings with what is stored, and must be called before that is replaced, while the ticket's
     * row in fai_summaries is locked.
     *
     * @param array<string, array<array-key, mixed>|null> $parts of the write-back, by name; what is absent stays as it is
     */
    public function note(int $ticketId, Origin $origin, array $parts): void
    {
        $watched = array_intersect_key($parts, WatchedFacts::BY_PART);
        if ($watched === []) {
            return;
        }
        [$stored, $at] = $this->stored($ticketId);
        if ($at === null) {
            return;
        }
        $head = ChangesHead::of($stored[ChangesHead::KIND] ?? null);
        $changes = [];
        foreach ($watched as $part => $content) {
            $before = self::said($part, isset($stored[$part]) ? $stored[$part]->content : null, ($stored[$part] ?? null)?->origin);
            $after = self::said($part, $content, $origin);
            foreach (WatchedFacts::BY_PART[$part] as $fact) {
                $change = new Change($fact, $before[$fact] ?? null, $after[$fact] ?? null, $at, $origin->model);
                if (self::isReal($change, $head)) {
                    $changes[] = $change;
                }
            }
        }
        if ($changes !== []) {
            $this->append($ticketId, $changes);
            $this->dropOldest($ticketId);
            $this->keepHead($ticketId, $head->with($changes, $this->counts($ticketId)), $origin);
        }
    }

    /** @return list<Change> the newest first */
    public function of(int $ticketId): array
    {
        $rows = $this->database->withShortWaits(fn (): array => $this->database->rows(
            'SELECT fact, before_said, after_said, model, changed_at FROM fai_changes WHERE ticket_id = ? ORDER BY change_id DESC',
            [$ticketId],
        ));
        return array_map(Change::fromRow(...), $rows);
    }

    /** In the transaction that forgets what it is about; the head goes with the heads of the further kinds. */
    public function forget(int $ticketId): void
    {
        $this->database->execute('DELETE FROM fai_changes WHERE ticket_id = ?', [$ticketId]);
    }

    private static function isReal(Change $change, ChangesHead $head): bool
    {
        if ($change->before === null || $change->after === null) {
            return $change->before !== $change->after && ($change->before !== null || $head->wasTakenBack($change->fact));
        }
        return !$change->after->isAs($change->before);
    }

    /**
     * @param array<array-key, mixed>|null $content
     * @return array<string, Said> by fact
     */
    private static function said(string $part, ?array $content, ?Origin $origin): array
    {
        $language = $origin->language ?? '';

        return array_map(static fn (string $text): Said => new Said($text, $language), WatchedFacts::in($part, $content));
    }

    /**
     * What is stored by part, and the time by the database's clock: null where nothing is. What cannot be read counts as not
     * there.
     *
     * @return array{array<string, Insight>, string|null}
     */
    private function stored(int $ticketId): array
    {
        $rows = $this->database->rows(
            "SELECT 'summary' AS part, insight, UTC_TIMESTAMP(6) AS now FROM fai_summaries WHERE ticket_id = ? AND insight IS NOT NULL"
            . ' UNION ALL SELECT kind, insight, UTC_TIMESTAMP(6) FROM fai_further_insights WHERE ticket_id = ? AND kind IN (?, ?)',
            [$ticketId, $ticketId, Kind\Assessment::NAME, ChangesHead::KIND],
        );
        $stored = [];
        foreach ($rows as $row) {
            try {
                $stored[(string) $row['part']] = Insight::fromJson((string) $row['insight']);
            } catch (\UnexpectedValueException) {
                continue;
            }
        }
        return [$stored, $rows[0]['now'] ?? null];
    }

    /** @param non-empty-list<Change> $changes in the order they are told, which is that of reading the newest first */
    private function append(int $ticketId, array $changes): void
    {
        $values = [];
        foreach (array_reverse($changes) as $change) {
            $model = json_encode($change->model, JSON_THROW_ON_ERROR);
            array_push($values, $ticketId, $change->fact, $change->before?->toJson(), $change->after?->toJson(), $model, $change->at);
        }
        $this->database->execute(
            'INSERT INTO fai_changes (ticket_id, fact, before_said, after_said, model, changed_at) VALUES '
            . implode(', ', array_fill(0, count($changes), '(?, ?, ?, ?, ?, ?)')),
            $values,
        );
    }

    /** By their ids: a range of the index would hold up those who write to the tickets beside it. */
    private function dropOldest(int $ticketId): void
    {
        $dropped = array_map(static fn (array $row): int => (int) $row['change_id'], $this->database->rows(
            'SELECT change_id FROM fai_changes WHERE ticket_id = ? ORDER BY change_id DESC LIMIT 1000 OFFSET ' . self::LIMIT,
            [$ticketId],
        ));
        if ($dropped !== []) {
            $this->database->execute('DELETE FROM fai_changes WHERE change_id IN (' . implode(', ', $dropped) . ')');
        }
    }

    /** @return array<string, int> by fact */
    private function counts(int $ticketId): array
    {
        $counts = [];
        $rows = $this->database->rows('SELECT fact, COUNT(*) AS total FROM fai_changes WHERE ticket_id = ? GROUP BY fact', [$ticketId]);
        foreach ($rows as $row) {
            $counts[(string) $row['fact']] = (int) $row['total'];
        }
        return $counts;
    }

    private function keepHead(int $ticketId, ChangesHead $head, Origin $origin): void
    {
        $json = (new Insight($head->toArray(), $origin))->toJson();
        $this->database->execute(
            'INSERT INTO fai_further_insights (ticket_id, kind, head, insight, written_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))'
            . ' ON DUPLICATE KEY UPDATE head = VALUES(head), insight = VALUES(insight), written_at = VALUES(written_at)',
            [$ticketId, ChangesHead::KIND, $json, $json],
        );
    }
}
