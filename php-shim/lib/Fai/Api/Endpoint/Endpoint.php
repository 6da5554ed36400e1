<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;

/** One verb on one thing of the machine API. */
interface Endpoint
{
    /** The scope a token needs. */
    public function scope(): string;

    /** Whether it changes what is stored. */
    public function writes(): bool;

    public function answer(Request $request, Ticket $ticket): Response;
}
