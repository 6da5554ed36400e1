<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

/** All waiting events of one ticket, handed to one worker until a moment. Times are UTC, as MySQL writes them. */
final class Lease
{
    /** @param non-empty-list<string> $kinds */
    public function __construct(
        public readonly string $token,
        public readonly string $expiresAt,
        public readonly int $ticketId,
        public readonly array $kinds,
        public readonly string $firstAt,
        public readonly string $lastAt,
        public readonly int $attempt,
    ) {
    }
}
