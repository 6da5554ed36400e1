<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;

/** One staff route below `tickets/{id}/`. It is asked only for a ticket on which panels exist for this person. */
interface TicketRoute
{
    /** GET, or POST for what changes something. */
    public function method(): string;

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response;
}
