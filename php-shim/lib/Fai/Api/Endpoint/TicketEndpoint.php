<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;

/** An endpoint below `tickets/{id}`. It is asked only when there is such a ticket. */
interface TicketEndpoint extends Endpoint
{
    public function answer(Request $request, Ticket $ticket): Response;
}
