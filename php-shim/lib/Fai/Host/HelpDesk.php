<?php

declare(strict_types=1);

namespace Fai\Host;

/** osTicket as a whole. */
final class HelpDesk
{
    /** False while the administrator has taken it offline (class.osticket.php:71). */
    public static function isOnline(): bool
    {
        $host = $GLOBALS['ost'] ?? null;
        return !$host instanceof \osTicket || $host->isSystemOnline();
    }

    /** Where our staff routes start; osTicket often lives in a subfolder. */
    public static function staffBase(): string
    {
        return ROOT_PATH . 'scp/ajax.php/fai/';
    }

    /** Where the machine routes start. */
    public static function machineBase(): string
    {
        return ROOT_PATH . 'api/http.php/fai/v1/';
    }

    /** Where osTicket itself starts, with a slash at its end. */
    public static function root(): string
    {
        return ROOT_PATH;
    }
}
