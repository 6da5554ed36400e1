<?php

declare(strict_types=1);

namespace Fai\Host;

/** A statement that failed. The code is MySQL's error number; the message carries no data. */
final class DatabaseError extends \RuntimeException
{
    /** ER_LOCK_DEADLOCK. */
    private const DEADLOCK = 1213;

    /** With ER_LOCK_WAIT_TIMEOUT: the whole transaction is gone and may be tried again. */
    private const REPEATABLE = [self::DEADLOCK, 1205];

    /** ER_NO_SUCH_TABLE. */
    private const NO_SUCH_TABLE = 1146;

    public function isMissingTable(): bool
    {
        return $this->getCode() === self::NO_SUCH_TABLE;
    }

    /** Two stood in each other's way, and this one gave in at once. */
    public function isDeadlock(): bool
    {
        return $this->getCode() === self::DEADLOCK;
    }

    public function isRepeatable(): bool
    {
        return in_array($this->getCode(), self::REPEATABLE, true);
    }
}
