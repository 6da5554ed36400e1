<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\Violation;
use Fai\Api\ValidBody;
use Fai\Host\Members;
use Fai\Host\Place;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Store\EventQueue;
use Fai\Store\Insights;
use Fai\Store\Kind\WrittenKinds;
use Fai\Store\Origin;

/** `PUT tickets/{id}/insights`: the write-back. All of it is applied, or nothing. */
final class PutInsights implements TicketEndpoint
{
    /** How far the sender's clock may be ahead of the database's. */
    private const MAX_AHEAD_SECONDS = 300;

    public function __construct(private readonly Insights $insights, private readonly EventQueue $queue)
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
        $valid = ValidBody::of($request, BodySchema::writeBack());
        if ($valid->refusal !== null) {
            return $valid->refusal;
        }
        $body = $valid->value;
        $thread = $ticket->thread();
        $place = $thread->place($body->wholeNumber('basedOnEntryId'));
        if ($place === null) {
            return ValidBody::refuse([new Violation('/basedOnEntryId', 'entryOfTicket')]);
        }
        if ($this->isFromTheFuture($body->text('generatedAt'))) {
            return ValidBody::refuse([new Violation('/generatedAt', 'notInFuture')]);
        }
        $leaseToken = $body->textOrNull('leaseToken');
        if ($leaseToken !== null && !$this->queue->isLeasedBy($ticket->id(), $leaseToken)) {
            return Problem::leaseLost();
        }
        $applied = $this->insights->write($ticket->id(), self::origin($body, $thread, $place), self::parts($body), self::further($body));

        return Response::json(
            $applied ? ['applied' => true] : ['applied' => false, 'reason' => 'stale'],
            ['Cache-Control' => 'no-store'],
        );
    }

    private function isFromTheFuture(string $generatedAt): bool
    {
        return strtotime($generatedAt) > $this->insights->now() + self::MAX_AHEAD_SECONDS;
    }

    private static function origin(Members $body, Thread $thread, Place $place): Origin
    {
        $model = new Members($body->object('model'));

        return new Origin(
            $body->wholeNumber('basedOnEntryId'),
            $place,
            $body->text('generatedAt'),
            $body->text('language'),
            ['provider' => $model->text('provider'), 'name' => $model->text('name')],
            $thread->countUpTo($place),
        );
    }

    /**
     * Keeps the difference between a part that is absent and one that is null.
     *
     * @return array{summary?: array<string, mixed>|null, recommendations?: list<array<string, mixed>>|null}
     */
    private static function parts(Members $body): array
    {
        $parts = [];
        if (array_key_exists('summary', $body->members)) {
            $parts['summary'] = $body->has('summary') ? $body->object('summary') : null;
        }
        if (array_key_exists('recommendations', $body->members)) {
            $parts['recommendations'] = $body->has('recommendations') ? $body->objects('recommendations') : null;
        }
        return $parts;
    }

    /** @return array<string, array<string, mixed>|null> by kind, as above */
    private static function further(Members $body): array
    {
        $parts = [];
        foreach (WrittenKinds::names() as $name) {
            if (array_key_exists($name, $body->members)) {
                $parts[$name] = $body->has($name) ? $body->object($name) : null;
            }
        }
        return $parts;
    }
}
