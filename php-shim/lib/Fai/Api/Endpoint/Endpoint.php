<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

/** One verb on one thing of the machine API: a {@see TicketEndpoint} or a {@see PlainEndpoint}. */
interface Endpoint
{
    /** The scope a token needs. */
    public function scope(): string;

    /** Whether it changes what is stored. */
    public function writes(): bool;
}
