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
}
