<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Our words in the language of the page, as osTicket translates plugins: `i18n/LANGUAGE/LC_MESSAGES/DOMAIN.mo.php` of our
 * folder returns translations by their English original (class.plugin.php:967, class.translation.php:728). What is not
 * translated stays English.
 */
final class Words
{
    public const ADMIN_PAGE = 'fai-admin';
    public const SETTINGS = 'fai-settings';

    /**
     * @param string $domain one of the constants
     * @return callable(string): string
     */
    public static function of(string $domain): callable
    {
        [$translate] = \Plugin::translate($domain, ['path' => dirname(__DIR__, 3) . '/i18n']);

        return static fn (string $english): string => (string) $translate($english);
    }
}
