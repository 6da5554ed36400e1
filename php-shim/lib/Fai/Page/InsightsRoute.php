<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\Settings;
use Fai\Store\Insights;

/** `GET tickets/{id}/insights`: the page data of one ticket, for the person who asks. */
final class InsightsRoute
{
    public function __construct(private readonly Settings $settings, private readonly Insights $insights)
    {
    }

    public function answer(Request $request, int $ticketId): Response
    {
        $staff = Staff::current();
        $ticket = Ticket::find($ticketId);
        // "Not there" and "not yours" are the same answer: nobody learns which tickets exist.
        if ($staff === null || $ticket === null || !$ticket->maySee($staff)) {
            return Problem::notFound();
        }
        $data = (new PageData($this->settings))->of($ticket, $staff, $this->insights->find($ticketId));
        $headers = ['ETag' => EntityTag::of($data['revision']), 'Cache-Control' => 'private, no-cache'];
        if (EntityTag::matches($request->header('If-None-Match'), $data['revision'])) {
            return new Response(304, $headers);
        }
        return Response::json($data, $headers);
    }
}
