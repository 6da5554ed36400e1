<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** Questions about a ticket that wait for a worker's answer, whoever asked them. */
final class OpenQuestions
{
    /** `limits.openQuestions` of `src/contract/limits.ts`. */
    private const AT_ONCE = 20;

    public function __construct(private readonly Database $database)
    {
    }

    /** @return list<Question> the oldest first; more than these may wait */
    public function of(int $ticketId): array
    {
        $rows = $this->database->withShortWaits(fn (): array => $this->database->rows(
            "SELECT question_id, question, language, state, answer, asked_at FROM fai_questions WHERE ticket_id = ? AND state = 'waiting'"
            . ' ORDER BY question_id LIMIT ?',
            [$ticketId, self::AT_ONCE],
        ));
        return array_map(Question::fromRow(...), $rows);
    }

    /**
     * Stores answers, all or none. One to a question that is gone, of another ticket or answered already changes nothing.
     *
     * @param array<int, array{state: string, content: array<string, mixed>}> $answers by question
     */
    public function answer(int $ticketId, array $answers): void
    {
        // In one order, so that two who answer the same ones do not lock each other out.
        ksort($answers);
        $this->database->withShortWaits(fn (): bool => $this->database->transaction(function () use ($ticketId, $answers): bool {
            foreach ($answers as $questionId => $answer) {
                $this->database->execute(
                    "UPDATE fai_questions SET state = ?, answer = ?, answered_at = UTC_TIMESTAMP(6)"
                    . " WHERE question_id = ? AND ticket_id = ? AND state = 'waiting'",
                    [$answer['state'], json_encode($answer['content'], JSON_THROW_ON_ERROR), $questionId, $ticketId],
                );
            }
            return true;
        }));
    }
}
