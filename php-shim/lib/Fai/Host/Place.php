<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Where an entry stands in its thread. An edit keeps the place of what it replaced: it has a new id but the old date
 * (class.thread_actions.php:243), so the id that counts is the one of the first version.
 */
final class Place
{
    public function __construct(
        public readonly string $createdAt,
        public readonly int $firstVersionId,
    ) {
    }

    /** Negative when this place comes before the other, 0 when it is the same, positive when it comes after. */
    public function compare(self $other): int
    {
        return [$this->createdAt, $this->firstVersionId] <=> [$other->createdAt, $other->firstVersionId];
    }
}
