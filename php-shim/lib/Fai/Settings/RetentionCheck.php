<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** Days that events which were given up are kept. */
final class RetentionCheck implements FieldCheck
{
    public const DEFAULT = 30;
    private const MAX = 365;

    public static function problem(string $value): ?string
    {
        return WholeNumber::problem($value, 1, self::MAX);
    }
}
