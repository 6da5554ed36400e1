<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Store\OpenQuestions;
use Fai\Store\Question;

/** `GET tickets/{id}/questions`: what staff want to know of a ticket and nobody has answered. Who asked is not told. */
final class GetQuestions implements TicketEndpoint
{
    public function __construct(private readonly OpenQuestions $questions)
    {
    }

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
        $questions = array_map(static fn (Question $one): array => [
            'questionId' => $one->id,
            'question' => $one->question,
            'askedAt' => $one->askedAt,
            'language' => $one->language,
        ], $this->questions->of($ticket->id()));

        return Response::json(['questions' => $questions], ['Cache-Control' => 'no-store']);
    }
}
