<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** The clock of the web server. Unix time knows no zones, so no setting of PHP or osTicket moves it. */
final class SystemClock implements Clock
{
    public function now(): int
    {
        return time();
    }
}
