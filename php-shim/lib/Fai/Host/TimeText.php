<?php

declare(strict_types=1);

namespace Fai\Host;

/** Moments as the person reading wants to see them: their own format, language and time zone. */
final class TimeText
{
    /** @var array<string, string> what was asked for in this request: core sets up a formatter anew for each moment */
    private static array $texts = [];

    /** @param string $utc RFC 3339 with a trailing Z */
    public static function of(string $utc): string
    {
        return self::$texts[$utc] ??= self::format($utc);
    }

    private static function format(string $utc): string
    {
        $moment = date_create_immutable($utc);
        if ($moment === false) {
            return '';
        }
        // Core takes database local time unless told otherwise (class.format.php:695).
        return (string) \Format::datetime($moment->getTimestamp(), false);
    }
}
