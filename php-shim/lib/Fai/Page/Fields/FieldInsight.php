<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** What fields of other tools say, in the shape in which a write-back of ours would have said it. */
final class FieldInsight
{
    /**
     * @param array<string, mixed> $content  a part of src/contract/write-back.ts
     * @param string               $filledAt of the newest field in it: UTC, RFC 3339
     * @param string               $from     the labels of the fields
     */
    public function __construct(
        public readonly array $content,
        public readonly string $filledAt,
        public readonly string $from,
    ) {
    }

    /** Whether it is shown in place of what was made at that moment (null: never). As new as ours is not newer. */
    public function isNewerThan(?string $generatedAt): bool
    {
        if ($generatedAt === null) {
            return true;
        }
        $ours = date_create_immutable($generatedAt);
        $theirs = date_create_immutable($this->filledAt);

        return $ours === false || ($theirs !== false && $theirs > $ours);
    }
}
