<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** What people think of insights: one rating a person and insight, each person's own. */
final class Ratings
{
    public const SUMMARY = 'summary';

    private const OF_PERSON = ' WHERE ticket_id = ? AND target = ? AND staff_id = ?';

    public function __construct(private readonly Database $database, private readonly Figures $figures)
    {
    }

    /** Puts a rating in place of an earlier one; the totals follow. */
    public function save(int $ticketId, int $staffId, Origin $of, Rating $rating): void
    {
        $this->change($ticketId, $staffId, $of, $rating->target, $rating);
    }

    /** Takes a rating back. */
    public function takeBack(int $ticketId, int $staffId, Origin $of, string $target): void
    {
        $this->change($ticketId, $staffId, $of, $target, null);
    }

    private function change(int $ticketId, int $staffId, Origin $of, string $target, ?Rating $rating): void
    {
        $person = [$ticketId, $target, $staffId];
        $this->database->withShortWaits(fn () => $this->database->transaction(function () use ($person, $of, $rating): void {
            $before = $this->standing($person, $of->version());
            if ($rating === null) {
                $this->database->execute('DELETE FROM fai_ratings' . self::OF_PERSON, $person);
            } else {
                $this->replace($person, $of, $rating);
            }
            $this->moveFigures($of, $before?->figures() ?? [], $rating?->figures() ?? []);
        }));
    }

    /**
     * The rating that is about to change, locked; null when there is none of this version.
     *
     * @param array{int, string, int} $person
     */
    private function standing(array $person, string $version): ?Rating
    {
        $row = $this->database->row('SELECT target, version, rating, reason FROM fai_ratings' . self::OF_PERSON . ' FOR UPDATE', $person);
        return $row === null || $row['version'] !== $version
            ? null
            : new Rating((string) $row['target'], (string) $row['rating'], $row['reason'], null);
    }

    /** @param array{int, string, int} $person */
    private function replace(array $person, Origin $of, Rating $rating): void
    {
        $this->database->execute(
            'REPLACE INTO fai_ratings (ticket_id, target, staff_id, version, model, rating, reason, comment, rated_at)'
            . ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))',
            [
                ...$person,
                $of->version(),
                json_encode($of->model, JSON_THROW_ON_ERROR),
                $rating->rating,
                $rating->reason,
                $rating->comment === null ? null : json_encode($rating->comment, JSON_THROW_ON_ERROR),
            ],
        );
    }

    /**
     * @param list<string> $before
     * @param list<string> $after
     */
    private function moveFigures(Origin $of, array $before, array $after): void
    {
        foreach (array_diff($before, $after) as $figure) {
            $this->figures->add($of->model['provider'], $of->model['name'], $figure, -1);
        }
        foreach (array_diff($after, $before) as $figure) {
            $this->figures->add($of->model['provider'], $of->model['name'], $figure);
        }
    }
}
