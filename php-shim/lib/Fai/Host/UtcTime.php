<?php

declare(strict_types=1);

namespace Fai\Host;

/** Moments on the wire: UTC, RFC 3339, with a trailing `Z`. */
final class UtcTime
{
    /**
     * A moment of one of core's tables, which are in the database's zone (class.misc.php:66, db2gmtime). Null for no date.
     * The hour that a change of the clocks repeats cannot be told from its twin; PHP takes the first.
     */
    public static function ofHost(?string $stored): ?string
    {
        if ($stored === null || $stored === '' || str_starts_with($stored, '0000')) {
            return null;
        }
        $moment = date_create_immutable($stored, new \DateTimeZone(self::hostZone()));
        return $moment === false ? null : $moment->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');
    }

    /** A moment of one of our own tables, which are in UTC already. */
    public static function ofOurs(?string $stored): ?string
    {
        return $stored === null || $stored === '' ? null : substr(strtr($stored, ' ', 'T'), 0, 19) . 'Z';
    }

    /** The other way round: a moment of the wire as core's tables would have it. Empty for no date. */
    public static function toHost(string $utc): string
    {
        $moment = date_create_immutable($utc);

        return $moment === false ? '' : $moment->setTimezone(new \DateTimeZone(self::hostZone()))->format('Y-m-d H:i:s');
    }

    /** The zone that the helpdesk's own times are meant in, unless they say another. */
    public static function helpdeskZone(): \DateTimeZone
    {
        $config = $GLOBALS['cfg'] ?? null;
        try {
            return new \DateTimeZone($config instanceof \OsticketConfig ? (string) $config->getDefaultTimezone() : 'UTC');
        } catch (\Exception) {
            return new \DateTimeZone('UTC');
        }
    }

    private static function hostZone(): string
    {
        $config = $GLOBALS['cfg'] ?? null;
        return $config instanceof \OsticketConfig ? (string) $config->getDbTimezone() : 'UTC';
    }
}
