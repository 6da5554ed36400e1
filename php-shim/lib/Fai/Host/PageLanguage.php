<?php

declare(strict_types=1);

namespace Fai\Host;

/** The language osTicket shows its page in. */
final class PageLanguage
{
    /** A tag of RFC 5646, such as `en-US`. */
    public static function tag(): string
    {
        return (string) \Internationalization::rfc1766(\Internationalization::getCurrentLanguage());
    }

    /** `rtl` or `ltr`, as osTicket's own pages are (header.inc.php:9). */
    public static function direction(): string
    {
        $language = \Internationalization::getLanguageInfo(\Internationalization::getCurrentLanguage());
        return ($language['direction'] ?? '') === 'rtl' ? 'rtl' : 'ltr';
    }
}
