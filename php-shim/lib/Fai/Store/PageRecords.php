<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** Reads what a ticket page needs: one query, and a second where insights are stored. */
final class PageRecords
{
    private const TICKET =
        'SELECT w.*, s.newest_origin, s.insight, s.written_at, v.summary_shown, v.recommendations_shown,'
        . ' r.rating, r.version AS rating_version FROM (' . PendingWork::SELECT . ') w'
        . ' LEFT JOIN fai_summaries s ON s.ticket_id = ?'
        . ' LEFT JOIN fai_versions v ON v.ticket_id = s.ticket_id'
        . " LEFT JOIN fai_ratings r ON r.ticket_id = s.ticket_id AND r.target = 'summary' AND r.staff_id = ?";

    /** Recommendations in their order, then the heads of further kinds by name, and how many of the person's questions were answered: one query for all of it. */
    private const OTHERS =
        "SELECT 'recommendation' AS part, c.position, c.insight, o.version AS outcome_version, o.done, o.restored_created_at, o.restored_entry_id,"
        . ' r.rating, r.version AS rating_version FROM fai_recommendations c'
        . ' LEFT JOIN fai_outcomes o ON o.ticket_id = c.ticket_id AND o.recommendation_id = c.recommendation_id'
        . ' LEFT JOIN fai_ratings r ON r.ticket_id = c.ticket_id AND r.target = c.recommendation_id AND r.staff_id = ?'
        . ' WHERE c.ticket_id = ?'
        . ' UNION ALL SELECT kind, 255, head, NULL, NULL, NULL, NULL, NULL, NULL FROM fai_further_insights WHERE ticket_id = ?'
        . " UNION ALL SELECT 'questions', 255, MAX(answered_at), COUNT(answered_at), NULL, NULL, NULL, NULL, NULL FROM fai_questions"
        . ' WHERE ticket_id = ? AND staff_id = ?'
        . ' ORDER BY position, part';

    /**
     * Where fields of other tools bring the panels, nothing of ours need be stored: who asked is then told of answers by the first
     * query. The newest and how many, in one text; null for none.
     */
    private const ANSWERS = "(SELECT CONCAT(MAX(answered_at), '=', COUNT(answered_at)) FROM fai_questions WHERE ticket_id = ? AND staff_id = ?)";

    /** @param bool $withFields whether other tools fill in fields on this helpdesk: else nobody asks when */
    public function __construct(private readonly Database $database, private readonly bool $withFields = false)
    {
    }

    public function find(int $ticketId, int $staffId): PageRecord
    {
        $row = $this->ticket([$ticketId, $staffId, $ticketId, $ticketId, $ticketId, $staffId], $ticketId, $staffId)[0]
            ?? throw new \LogicException('An aggregate has one row');
        $fieldChanges = FieldChanges::fromText($row['field_changes'] ?? null);
        $pending = PendingWork::fromRow($row);
        $newest = Origin::fromJson($row['newest_origin']);
        if ($newest === null) {
            [$newestAnswer, $count] = explode('=', $row['answers'] ?? '=0');
            return new PageRecord(null, $pending, answers: ['count' => (int) $count, 'newest' => $newestAnswer], fieldChanges: $fieldChanges);
        }
        $summary = $row['insight'] === null ? null : Insight::fromJson($row['insight']);
        $ratings = $summary === null ? [] : self::rating(Ratings::SUMMARY, $row, $summary);
        $recommendations = [];
        $outcomes = [];
        $further = [];
        $answers = ['count' => 0, 'newest' => ''];
        foreach ($this->rows(self::OTHERS, [$staffId, $ticketId, $ticketId, $ticketId, $staffId]) as $one) {
            if ($one['part'] === 'questions') {
                $answers = ['count' => (int) $one['outcome_version'], 'newest' => (string) $one['insight']];
                continue;
            }
            if ($one['part'] !== 'recommendation') {
                $further[(string) $one['part']] = Insight::fromJson((string) $one['insight']);
                continue;
            }
            $recommendation = Insight::fromJson((string) $one['insight']);
            $id = $recommendation->id();
            $recommendations[] = $recommendation;
            $ratings += self::rating($id, $one, $recommendation);
            $outcomes[$id] = Outcome::fromRow($one, $recommendation->origin->version());
        }
        $shown = $row['summary_shown'] === null ? null : [
            'summary' => $row['summary_shown'],
            'recommendations' => (string) $row['recommendations_shown'],
        ];
        $all = new TicketInsights($newest, $summary, $recommendations, $further);
        return new PageRecord($all, $pending, $ratings, array_filter($outcomes), $shown, $answers, $fieldChanges);
    }

    /**
     * @param list<int> $values
     * @return list<array<string, string|null>>
     */
    private function ticket(array $values, int $ticketId, int $staffId): array
    {
        $more = 'SELECT ' . FieldChanges::SELECT . ' AS field_changes, ' . self::ANSWERS . ' AS answers, w.*,';

        return $this->withFields
            ? $this->rows(str_replace('SELECT w.*,', $more, self::TICKET), [$ticketId, $ticketId, $staffId, ...$values])
            : $this->rows(self::TICKET, $values);
    }

    /**
     * A page waits for no table: one that somebody holds costs it the panels, not a second.
     *
     * @param list<int|string|null> $values
     * @return list<array<string, string|null>>
     */
    private function rows(string $sql, array $values): array
    {
        return $this->database->rowsWithShortWaits($sql, $values, tableSeconds: 0);
    }

    /**
     * @param array<string, string|null> $row with `rating` and `rating_version`
     * @return array<string, string> by target; empty when this version was not rated
     */
    private static function rating(string $target, array $row, Insight $insight): array
    {
        return $row['rating'] !== null && $row['rating_version'] === $insight->origin->version() ? [$target => $row['rating']] : [];
    }
}
