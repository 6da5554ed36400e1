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

    /** What checks and warnings say. */
    public const SENTENCES = 'fai-sentences';

    /**
     * @param string $domain one of the constants
     * @return callable(string): string
     */
    public static function of(string $domain): callable
    {
        [$translate] = \Plugin::translate($domain, ['path' => dirname(__DIR__, 3) . '/i18n']);

        return static fn (string $english): string => (string) $translate($english);
    }

    /**
     * A sentence in which numbers may stand, such as "Line 3 is too long.". Translations have `%d` in their places.
     *
     * @param callable(string): string $translate
     */
    public static function sentence(string $english, callable $translate): string
    {
        // A fault of one key of a set says which before it says what.
        if (preg_match('/^(Key \d+:) (.+)$/sD', $english, $parts) === 1) {
            return self::sentence($parts[1], $translate) . ' ' . self::sentence($parts[2], $translate);
        }
        $pattern = (string) preg_replace('/\d+/', '%d', $english);
        $translation = $translate($pattern);
        preg_match_all('/\d+/', $english, $numbers);
        try {
            return $translation === $pattern ? $english : vsprintf($translation, $numbers[0]);
        } catch (\ValueError) {
            // A translation that wants more numbers than there are.
            return $english;
        }
    }
}
