<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Lines for PHP's error log. Only codes, classes and places: a message may quote a ticket or a token. osTicket's own log
 * is left alone, because it writes to the database and may mail the administrator.
 */
final class Log
{
    public static function failure(string $code, \Throwable $error): void
    {
        error_log(sprintf(
            'fai: %s %s(%s) at %s:%d',
            $code,
            $error::class,
            $error->getCode(),
            basename($error->getFile()),
            $error->getLine(),
        ));
    }

    /** Why a token was refused; the one who sent it is not told. */
    public static function refusedToken(string $reason): void
    {
        error_log('fai: token_refused ' . $reason);
    }
}
