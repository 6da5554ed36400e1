<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Problem;
use Fai\Host\Response;
use Fai\Store\EventQueue;

/** One verb of the event queue, `POST queue/…`. */
abstract class QueueEndpoint extends BodyEndpoint
{
    final public function __construct(protected readonly EventQueue $queue)
    {
    }

    final public function scope(): string
    {
        return 'queue:lease';
    }

    /** 204, or 409 for a lease that was lost. */
    final protected function doneUnlessLost(bool $isDone): Response
    {
        return $isDone ? new Response(204, ['Cache-Control' => 'no-store']) : Problem::leaseLost();
    }
}
