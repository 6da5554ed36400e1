<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Members;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Store\EventQueue;
use Fai\Store\OpenQuestions;

/** `PUT tickets/{id}/answers`: answers to questions of staff. The same body again is harmless. */
final class PutAnswers implements TicketEndpoint
{
    public function __construct(private readonly OpenQuestions $questions, private readonly EventQueue $queue)
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
        $valid = ValidBody::of($request, BodySchema::load('answers'));
        if ($valid->refusal !== null) {
            return $valid->refusal;
        }
        $body = $valid->value;
        $leaseToken = $body->textOrNull('leaseToken');
        if ($leaseToken !== null && !$this->queue->isLeasedBy($ticket->id(), $leaseToken)) {
            return Problem::leaseLost();
        }
        $origin = ['generatedAt' => $body->text('generatedAt'), 'model' => $body->object('model')];
        $answers = [];
        foreach ($body->objects('answers') as $answer) {
            $members = new Members($answer);
            // Of two answers to one question the first counts, as it would in two requests.
            $answers[$members->wholeNumber('questionId')] ??= ['state' => $members->text('state'), 'content' => $answer + $origin];
        }
        $this->questions->answer($ticket->id(), $answers);

        return new Response(204, ['Cache-Control' => 'no-store']);
    }
}
