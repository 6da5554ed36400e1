<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\Violation;
use Fai\Api\ValidBody;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Abilities;
use Fai\Settings\Settings;
use Fai\Store\Insights;
use Fai\Store\Outcome;
use Fai\Store\Outcomes;

/** `POST tickets/{id}/outcome`: what became of a recommendation. All staff see it from now on. */
final class OutcomeRoute implements TicketRoute
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Insights $insights,
        private readonly Outcomes $outcomes,
        private readonly PageAnswer $page,
    ) {
    }

    public function method(): string
    {
        return 'POST';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $body = ValidBody::of($request, BodySchema::load('outcome'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        $id = $body->value->text('recommendationId');
        $done = $body->value->text('outcome');
        if (!$this->may($done, $ticket, $staff)) {
            return Problem::forbidden();
        }
        $recommendation = $this->insights->find($ticket->id())?->recommendation($id);
        if ($recommendation === null) {
            return ValidBody::refuse([new Violation('/recommendationId', 'recommendationOfTicket')]);
        }
        $outcome = new Outcome($done, $done === 'restored' ? $ticket->thread()->newest() : null);
        $this->outcomes->save($ticket->id(), $staff->id(), $recommendation->origin, $id, $outcome);

        return $this->page->of($ticket, $staff);
    }

    /** Copying, dismissing and restoring change no ticket: whoever sees the panel may. */
    private function may(string $done, Ticket $ticket, Staff $staff): bool
    {
        $may = Abilities::of($ticket, $staff, $this->settings->staff);

        return match ($done) {
            'inserted' => $may->reply,
            'noted' => $may->note,
            default => true,
        };
    }
}
