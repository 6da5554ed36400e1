<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

/** `format: date-time`: a moment as RFC 3339, section 5.6 writes it, on a day that the calendar has. */
final class DateTimeFormat implements Rule
{
    private const DAY = '(\d{4})-(\d\d)-(\d\d)';
    private const HOUR_AND_MINUTE = '(?:[01]\d|2[0-3]):[0-5]\d';
    private const ZONE = '(?:Z|[+-]' . self::HOUR_AND_MINUTE . ')';
    private const SHAPE = '/\A' . self::DAY . 'T' . self::HOUR_AND_MINUTE . ':[0-5]\d(?:\.\d+)?' . self::ZONE . '\z/';

    public function keyword(): string
    {
        return 'format';
    }

    public function accepts(mixed $value): bool
    {
        if (!is_string($value)) {
            return true;
        }

        return preg_match(self::SHAPE, $value, $day) === 1 && checkdate((int) $day[2], (int) $day[3], (int) $day[1]);
    }
}
