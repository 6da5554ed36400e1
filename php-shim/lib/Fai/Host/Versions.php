<?php

declare(strict_types=1);

namespace Fai\Host;

/** What runs here. */
final class Versions
{
    /** From the manifest beside `lib`, which is where an administrator's copy says what it is. */
    public static function plugin(): string
    {
        $manifest = require dirname(__DIR__, 3) . '/plugin.php';
        return (string) ($manifest['version'] ?? '');
    }

    /** As osTicket shows it to administrators, such as `v1.18.1`; a checkout of its repository says `1.18-git`. */
    public static function host(): string
    {
        return defined('THIS_VERSION') ? (string) THIS_VERSION : '';
    }
}
