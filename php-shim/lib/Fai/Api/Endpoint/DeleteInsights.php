<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Store\Insights;

/** `DELETE tickets/{id}/insights`: removes what is stored; again does no harm. */
final class DeleteInsights implements TicketEndpoint
{
    public function __construct(private readonly Insights $insights)
    {
    }

    public function scope(): string
    {
        return 'insights:write';
    }

    public function writes(): bool
    {
        return true;
    }

    public function answer(Request $request, Ticket $ticket): Response
    {
        $this->insights->remove($ticket->id());
        return new Response(204, ['Cache-Control' => 'no-store']);
    }
}
