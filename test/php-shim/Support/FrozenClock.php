<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Api\Token\Clock;

/** A clock that stands still. */
final class FrozenClock implements Clock
{
    public function __construct(private readonly int $now = SampleToken::NOW)
    {
    }

    public function now(): int
    {
        return $this->now;
    }
}
