<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;

/** `GET tickets/{id}/insights`: the page data of one ticket, for the person who asks. */
final class InsightsRoute implements TicketRoute
{
    public function __construct(private readonly PageAnswer $page)
    {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        return $this->page->unlessKnown($request, $ticket, $staff);
    }
}
