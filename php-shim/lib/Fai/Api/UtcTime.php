<?php

declare(strict_types=1);

namespace Fai\Api;

/** Moments as the wire writes them (RFC 3339 with a trailing Z). */
final class UtcTime
{
    /** @param string $stored a UTC DATETIME(6) as MySQL writes it: `2026-11-21 10:00:00.000000` */
    public static function of(string $stored): string
    {
        return strtr($stored, ' ', 'T') . 'Z';
    }
}
