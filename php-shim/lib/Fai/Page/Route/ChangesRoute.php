<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Host\TimeText;
use Fai\Host\UtcTime;
use Fai\Page\Kind\ChangesKind;
use Fai\Settings\Settings;
use Fai\Store\Change;
use Fai\Store\Changes;
use Fai\Store\ChangesHead;
use Fai\Store\FurtherInsights;

/** `GET tickets/{id}/changes`: what became of gist and assessment, the newest first. */
final class ChangesRoute implements TicketRoute
{
    public function __construct(
        private readonly Settings $settings,
        private readonly FurtherInsights $further,
        private readonly Changes $changes,
    ) {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $head = $this->settings->shows(ChangesHead::KIND) ? $this->further->find($ticket->id(), ChangesHead::KIND) : null;
        // After a merge the entries are another ticket's, as for the page data.
        if ($head === null || !$ticket->thread()->has($head->origin->place)) {
            return Problem::notFound();
        }
        $shown = ChangesKind::facts($this->settings);
        $changes = array_filter($this->changes->of($ticket->id()), static fn (Change $one): bool => in_array($one->fact, $shown, true));

        return $changes === [] ? Problem::notFound() : Response::json(
            ['changes' => array_map(self::told(...), array_values($changes))],
            ['Cache-Control' => 'private, no-cache'],
        );
    }

    /** @return array<string, mixed> */
    private static function told(Change $change): array
    {
        $at = (string) UtcTime::ofOurs($change->at);

        return [
            'fact' => $change->fact,
            'before' => $change->before?->toArray(),
            'after' => $change->after?->toArray(),
            'at' => $at,
            'atText' => TimeText::of($at),
            'mark' => Change::mark($change->at),
            'model' => $change->model,
        ];
    }
}
