<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Store\EventQueue;

/** `POST queue/ack`: the work is done and its events are deleted. Again within the hour it is 204 as well. */
final class AcknowledgeLease implements PlainEndpoint
{
    public function __construct(private readonly EventQueue $queue)
    {
    }

    public function scope(): string
    {
        return 'queue:lease';
    }

    public function writes(): bool
    {
        return true;
    }

    public function answer(Request $request): Response
    {
        $body = ValidBody::of($request, BodySchema::load('ack'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        return $this->queue->acknowledge($body->value['leaseToken'])
            ? new Response(204, ['Cache-Control' => 'no-store'])
            : Problem::leaseLost();
    }
}
