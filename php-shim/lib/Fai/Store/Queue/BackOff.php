<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

/** How long to wait before the next try, when the worker does not say. */
final class BackOff
{
    private const FIRST_SECONDS = 15;
    private const FACTOR = 4;
    private const MAX_SECONDS = 3_600;

    /** @param callable(int, int): int $random a whole number between two, both included */
    public function __construct(private readonly mixed $random)
    {
    }

    /**
     * Between half and all of 15 s, 1 min, 4 min, 16 min: what failed together does not come back together.
     *
     * @param int $attempt 1 for the first try
     */
    public function seconds(int $attempt): int
    {
        $whole = min(self::MAX_SECONDS, self::FIRST_SECONDS * self::FACTOR ** max(0, $attempt - 1));

        return ($this->random)(intdiv($whole, 2), $whole);
    }
}
