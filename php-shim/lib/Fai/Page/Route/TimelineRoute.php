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
use Fai\Store\Insight;
use Fai\Store\Kind\Timeline;
use Fai\Store\Origin;

/** `GET tickets/{id}/timeline`: the dated steps of one ticket, the oldest first. */
final class TimelineRoute implements TicketRoute
{
    /** @param \Closure(string, ?Origin, Ticket, Staff): ?Insight $ofFields what other tools say, where it is shown in place of ours */
    public function __construct(
        private readonly Settings $settings,
        private readonly FurtherInsights $further,
        private readonly \Closure $ofFields,
    ) {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        if (!$this->settings->shows(Timeline::NAME)) {
            return Problem::notFound();
        }
        $thread = $ticket->thread();
        $ours = $this->further->find($ticket->id(), Timeline::NAME);
        // After a merge the entries are another ticket's, as for the page data.
        $ours = $ours !== null && $thread->has($ours->origin->place) ? $ours : null;
        $stored = ($this->ofFields)(Timeline::NAME, $ours?->origin, $ticket, $staff) ?? $ours;
        if ($stored === null) {
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
