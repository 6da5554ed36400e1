<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;
use Fai\Host\UtcTime;

/** A question of one person about one ticket, and its answer once there is one. */
final class Question
{
    /**
     * @param string       $state  waiting | answered | not_told | failed
     * @param string       $language of the page it was asked on
     * @param string       $askedAt UTC, RFC 3339
     * @param Members|null $answer as the worker sent it (src/contract/kinds/questions.ts), with `generatedAt` and `model`
     */
    private function __construct(
        public readonly int $id,
        public readonly string $question,
        public readonly string $language,
        public readonly string $state,
        public readonly string $askedAt,
        public readonly ?Members $answer,
    ) {
    }

    /** @param array<string, string|null> $row of fai_questions */
    public static function fromRow(array $row): self
    {
        return new self(
            (int) $row['question_id'],
            Members::ofJson($row['question'])->text('text'),
            (string) $row['language'],
            (string) $row['state'],
            (string) UtcTime::ofOurs($row['asked_at']),
            $row['answer'] === null ? null : Members::ofJson($row['answer']),
        );
    }

    /** As it is stored: ASCII, since osTicket's connection would cut an emoji. The same text is always the same bytes. */
    public static function toStored(string $question): string
    {
        return json_encode(['text' => $question], JSON_THROW_ON_ERROR);
    }
}
