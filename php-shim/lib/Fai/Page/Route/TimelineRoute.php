<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Members;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Host\TimeText;
use Fai\Page\Coverage;
use Fai\Page\Kind\TimelineSteps;
use Fai\Settings\Settings;
use Fai\Store\FurtherInsights;
use Fai\Store\Kind\Timeline;

/** `GET tickets/{id}/timeline`: the dated steps of one ticket, the oldest first. */
final class TimelineRoute implements TicketRoute
{
    public function __construct(private readonly Settings $settings, private readonly FurtherInsights $further)
    {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $stored = $this->settings->shows(Timeline::NAME) ? $this->further->find($ticket->id(), Timeline::NAME) : null;
        $thread = $stored === null ? null : $ticket->thread();
        // After a merge the entries are another ticket's, as for the page data.
        if ($stored === null || $thread === null || !$thread->has($stored->origin->place)) {
            return Problem::notFound();
        }
        return Response::json([
            'steps' => TimelineSteps::of((new Members($stored->content))->objects('steps'), $thread),
            'language' => $stored->origin->language,
            'generatedAt' => $stored->origin->generatedAt,
            'generatedAtText' => TimeText::of($stored->origin->generatedAt),
            'model' => $stored->origin->model,
            'coverage' => (new Coverage($thread, $stored->origin))->toArray(),
        ], ['Cache-Control' => 'private, no-cache']);
    }
}
