<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * osTicket's protection against requests made by other sites. Core asks for the token only where `$_POST` is filled
 * (scp/staff.inc.php:108), so never for a JSON body.
 */
final class Csrf
{
    /** Whether this request carries the token of the session in its header `X-CSRFToken` (class.osticket.php:115). */
    public static function isProven(): bool
    {
        $host = $GLOBALS['ost'] ?? null;
        return $host instanceof \osTicket && (bool) $host->checkCSRFToken();
    }
}
