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
        return is_array($manifest) ? (new Members($manifest))->text('version') : '';
    }

    /** As osTicket shows it to administrators, such as `v1.18.1`; a checkout of its repository says `1.18-git`. */
    public static function host(): string
    {
        return defined('THIS_VERSION') ? (string) THIS_VERSION : '';
    }

    /** The release of osTicket, such as `1.18.1`. A checkout knows its line only, but its list of news begins with it. */
    public static function hostRelease(): ?string
    {
        $news = defined('ROOT_DIR') && is_file(ROOT_DIR . 'WHATSNEW.md') ? (string) file_get_contents(ROOT_DIR . 'WHATSNEW.md', false, null, 0, 200) : '';
        foreach ([self::host(), $news] as $text) {
            if (preg_match('/v?(\d+\.\d+\.\d+)/', $text, $found) === 1) {
                return $found[1];
            }
        }
        return null;
    }
}
