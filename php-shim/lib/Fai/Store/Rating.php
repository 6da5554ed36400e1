<?php

declare(strict_types=1);

namespace Fai\Store;

/** What one person thinks of one insight. */
final class Rating
{
    /**
     * @param string      $target  `summary`, or the id of a recommendation
     * @param string      $rating  up | down
     * @param string|null $reason  wrong | incomplete | outdated | tone | other
     * @param string|null $comment at most 1 000 characters
     */
    public function __construct(
        public readonly string $target,
        public readonly string $rating,
        public readonly ?string $reason,
        public readonly ?string $comment,
    ) {
    }

    /** @return list<string> the totals it counts in (see Figures) */
    public function figures(): array
    {
        return $this->reason === null ? [$this->rating] : [$this->rating, 'reason_' . $this->reason];
    }
}
