<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\UtcTime;
use Fai\Api\ValidBody;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Store\EventQueue;

/** `POST queue/extend`: the lease ends `leaseSeconds` from now. One that has ended or was lost is 409. */
final class ExtendLease implements PlainEndpoint
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
        $body = ValidBody::of($request, BodySchema::load('extend'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        $expiresAt = $this->queue->extend($body->value['leaseToken'], $body->value['leaseSeconds']);

        return $expiresAt === null
            ? Problem::leaseLost()
            : Response::json(['expiresAt' => UtcTime::of($expiresAt)], ['Cache-Control' => 'no-store']);
    }
}
