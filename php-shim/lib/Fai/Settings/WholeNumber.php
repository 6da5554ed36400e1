<?php

declare(strict_types=1);

namespace Fai\Settings;

/** Numbers as people type them: digits only, between two bounds. */
final class WholeNumber
{
    /** @return string|null what is wrong, in a sentence for the administrator */
    public static function problem(string $value, int $min, int $max): ?string
    {
        if ($value === '' || (preg_match('/^[0-9]{1,9}$/D', $value) === 1 && (int) $value >= $min && (int) $value <= $max)) {
            return null;
        }
        return sprintf('Use a whole number from %d to %d.', $min, $max);
    }
}
