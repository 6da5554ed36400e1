<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** How many questions one person may ask within an hour. */
final class QuestionsPerHourCheck implements FieldCheck
{
    public const DEFAULT = 20;

    public static function problem(string $value): ?string
    {
        return WholeNumber::problem($value, 1, 1_000);
    }
}
