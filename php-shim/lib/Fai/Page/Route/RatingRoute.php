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
use Fai\Settings\Settings;
use Fai\Store\Insights;
use Fai\Store\Rating;
use Fai\Store\Ratings;

/** `POST tickets/{id}/rating`: what this person thinks of the summary or of a recommendation; null takes it back. */
final class RatingRoute implements TicketRoute
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Insights $insights,
        private readonly Ratings $ratings,
        private readonly PageAnswer $page,
    ) {
    }

    public function method(): string
    {
        return 'POST';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        if (!$this->settings->staff->allowRating) {
            return Problem::forbidden();
        }
        $body = ValidBody::of($request, BodySchema::load('rating'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        $target = $body->value->text('target');
        $rating = $body->value->textOrNull('rating');
        $insights = $this->insights->find($ticket->id());
        $rated = $target === Ratings::SUMMARY ? $insights?->summary : $insights?->recommendation($target);
        if ($rated === null) {
            return ValidBody::refuse([new Violation('/target', 'insightOfTicket')]);
        }
        if ($rating === null) {
            $this->ratings->takeBack($ticket->id(), $staff->id(), $rated->origin, $target);
        } else {
            $this->ratings->save($ticket->id(), $staff->id(), $rated->origin, new Rating(
                $target,
                $rating,
                $body->value->textOrNull('reason'),
                $body->value->textOrNull('comment'),
            ));
        }
        return $this->page->of($ticket, $staff);
    }
}
