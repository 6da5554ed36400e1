<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** Seconds that a ticket must have been quiet before it is handed to a worker. */
final class SettleCheck implements FieldCheck
{
    public const DEFAULT = 30;
    private const MAX = 3_600;

    public static function problem(string $value): ?string
    {
        return WholeNumber::problem($value, 0, self::MAX);
    }
}
