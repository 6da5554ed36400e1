<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Host\TimeText;
use Fai\Page\Kind\RelatedItems;
use Fai\Settings\Settings;
use Fai\Store\FurtherInsights;
use Fai\Store\Kind\Related;

/** `GET tickets/{id}/related`: what has to do with the ticket, as far as the person who asks may see it now. */
final class RelatedRoute implements TicketRoute
{
    public function __construct(private readonly Settings $settings, private readonly FurtherInsights $insights)
    {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $stored = $this->settings->shows(Related::NAME) ? $this->insights->find($ticket->id(), Related::NAME) : null;
        // After a merge what was said is about another conversation, as on the page.
        if ($stored === null || !$ticket->thread()->has($stored->origin->place)) {
            return Problem::notFound();
        }
        $items = RelatedItems::in($stored->content)->shownTo($staff);

        // Nothing they may see is the same as nothing there.
        return $items === [] ? Problem::notFound() : Response::json([
            'items' => $items,
            'language' => $stored->origin->language,
            'generatedAt' => $stored->origin->generatedAt,
            'generatedAtText' => TimeText::of($stored->origin->generatedAt),
            'model' => $stored->origin->model,
        ], ['Cache-Control' => 'private, no-cache']);
    }
}
