<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

/** The name of a staff member, in full: the setting that shortens names is for what customers see. */
final class StaffName
{
    public static function of(string $first, string $last): string
    {
        return trim($first . ' ' . $last);
    }
}
