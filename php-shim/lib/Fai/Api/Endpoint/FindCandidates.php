<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Analysis\Fitting;
use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;

/** `POST tickets/{id}/candidates`: what may have to do with a ticket (src/contract/candidates.ts). It changes nothing. */
final class FindCandidates implements TicketEndpoint
{
    private const MAX_OF_A_REASON = 20;
    private const MAX_TICKETS = 60;
    private const MAX_REFERENCES = 40;
    private const MAX_CHARS = 1_000;

    private const MAX_TICKET_BYTES = 196_608;
    private const MAX_REFERENCE_BYTES = 65_000;

    public function scope(): string
    {
        return 'tickets:read';
    }

    public function writes(): bool
    {
        return false;
    }

    public function answer(Request $request, Ticket $ticket): Response
    {
        $valid = ValidBody::of($request, BodySchema::load('candidates'));
        if ($valid->refusal !== null) {
            return $valid->refusal;
        }
        $words = $valid->value->texts('words');
        $analysis = $ticket->analysis();
        $tickets = $analysis->candidates($words, self::MAX_OF_A_REASON, self::MAX_TICKETS, self::MAX_CHARS);
        $references = $analysis->referencesAbout($words, self::MAX_REFERENCES, self::MAX_CHARS);

        return Response::json([
            'tickets' => Fitting::first($tickets, self::MAX_TICKET_BYTES),
            'references' => Fitting::first($references, self::MAX_REFERENCE_BYTES),
        ], ['Cache-Control' => 'no-store']);
    }
}
