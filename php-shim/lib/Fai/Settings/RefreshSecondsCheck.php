<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** How long one has to wait before asking again. */
final class RefreshSecondsCheck implements FieldCheck
{
    private const MIN = 10;
    private const MAX = 86_400;

    public static function problem(string $value): ?string
    {
        $isNumber = preg_match('/^[0-9]{1,5}$/D', $value) === 1;
        if ($value === '' || ($isNumber && (int) $value >= self::MIN && (int) $value <= self::MAX)) {
            return null;
        }
        return sprintf('Use a whole number of seconds from %d to %d.', self::MIN, self::MAX);
    }
}
