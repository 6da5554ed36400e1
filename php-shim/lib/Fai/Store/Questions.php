<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Store\Queue\EnqueueAtOnce;
use Fai\Store\Queue\EventKind;

/** What staff ask about tickets: each person's own, the newest twenty of a ticket. */
final class Questions
{
    /** `limits.questionsKept` of `src/contract/limits.ts`. */
    public const KEPT = 20;

    /**
     * A question that is not kept any more, within the hour it counts in: its text is gone. Without it nobody who asks about one
     * ticket only would ever come to a limit above {@see KEPT}.
     */
    private const DROPPED = 'dropped';

    private const HOUR_SECONDS = 3_600;

    /** The newest of the hour, as seconds until each falls out of it. */
    private const OF_THE_HOUR =
        'SELECT LEAST(3600, CEILING(3600 - TIMESTAMPDIFF(MICROSECOND, asked_at, UTC_TIMESTAMP(6)) / 1000000)) AS seconds'
        . ' FROM fai_questions FORCE INDEX (by_person) WHERE staff_id = ? AND asked_at > UTC_TIMESTAMP(6) - INTERVAL 1 HOUR'
        . ' ORDER BY asked_at DESC LIMIT ?';

    public function __construct(private readonly Database $database)
    {
    }

    /**
     * Asks, unless the person has asked too much within the hour, of whatever tickets. What waits already with the same words
     * is asked once, and put to a worker again.
     *
     * @param int $perHour how many a person may ask
     * @return int 0 when it was asked, else the seconds to wait
     */
    public function ask(int $ticketId, int $staffId, string $question, string $language, int $perHour): int
    {
        $stored = Question::toStored($question);

        return $this->database->withShortWaits(fn (): int => $this->database->transaction(
            function () use ($ticketId, $staffId, $stored, $language, $perHour): int {
                // Locks the person's rows of the hour, or the room for them: of two questions at once the second sees the first.
                $ofTheHour = $this->database->rows(self::OF_THE_HOUR . ' FOR UPDATE', [$staffId, $perHour]);
                if (!$this->isWaiting($ticketId, $staffId, $stored)) {
                    if (count($ofTheHour) >= $perHour) {
                        return max(1, (int) $ofTheHour[$perHour - 1]['seconds']);
                    }
                    $this->database->execute(
                        'INSERT INTO fai_questions (ticket_id, staff_id, question, language, asked_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))',
                        [$ticketId, $staffId, $stored, $language],
                    );
                    $this->dropOld($ticketId, $staffId);
                }
                (new EnqueueAtOnce($this->database))->add($ticketId, EventKind::Question);
                return 0;
            },
        ));
    }

    /** @return list<Question> this person's own, the newest first */
    public function of(int $ticketId, int $staffId): array
    {
        $rows = $this->database->withShortWaits(fn (): array => $this->database->rows(
            'SELECT question_id, question, language, state, answer, asked_at FROM fai_questions'
            . ' WHERE ticket_id = ? AND staff_id = ? AND state <> ? ORDER BY question_id DESC LIMIT ?',
            [$ticketId, $staffId, self::DROPPED, self::KEPT],
        ));
        return array_map(Question::fromRow(...), $rows);
    }

    /** @return array{left: int, waitSeconds: int} how many the person may ask now; where none, the seconds until there is one */
    public function allowance(int $staffId, int $perHour): array
    {
        $ofTheHour = $this->database->withShortWaits(fn (): array => $this->database->rows(self::OF_THE_HOUR, [$staffId, $perHour]));
        $left = $perHour - count($ofTheHour);

        return ['left' => $left, 'waitSeconds' => $left > 0 ? 0 : max(1, (int) $ofTheHour[$perHour - 1]['seconds'])];
    }

    /** For a person who is no more. */
    public function forgetPerson(int $staffId): void
    {
        $this->database->withShortWaits(fn (): int => $this->database->execute('DELETE FROM fai_questions WHERE staff_id = ?', [$staffId]));
    }

    private function isWaiting(int $ticketId, int $staffId, string $stored): bool
    {
        return $this->database->row(
            "SELECT question_id FROM fai_questions WHERE ticket_id = ? AND staff_id = ? AND state = 'waiting' AND question = ? LIMIT 1",
            [$ticketId, $staffId, $stored],
        ) !== null;
    }

    /** Keeps the newest of the ticket, and of the others only that they were asked, while that counts. */
    private function dropOld(int $ticketId, int $staffId): void
    {
        $newestToGo = $this->database->row(
            'SELECT question_id FROM fai_questions WHERE ticket_id = ? AND staff_id = ? AND state <> ?'
            . ' ORDER BY question_id DESC LIMIT 1 OFFSET ?',
            [$ticketId, $staffId, self::DROPPED, self::KEPT],
        );
        if ($newestToGo !== null) {
            $this->database->execute(
                "UPDATE fai_questions SET state = ?, question = '', answer = NULL, answered_at = NULL"
                . ' WHERE ticket_id = ? AND staff_id = ? AND question_id <= ?',
                [self::DROPPED, $ticketId, $staffId, (int) $newestToGo['question_id']],
            );
        }
        $this->database->execute(
            'DELETE FROM fai_questions WHERE staff_id = ? AND asked_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND AND state = ?',
            [$staffId, self::HOUR_SECONDS, self::DROPPED],
        );
    }
}
