<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Store\EventQueue;

/** `POST queue/release`: the work was not done. It comes back later, or is given up. */
final class ReleaseLease implements PlainEndpoint
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
        $body = ValidBody::of($request, BodySchema::load('release'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        [
            'leaseToken' => $token,
            'code' => $code,
            'retryAfterSeconds' => $retryAfterSeconds,
            'final' => $final,
        ] = $body->value;

        return $this->queue->release($token, $code, $retryAfterSeconds, $final)
            ? new Response(204, ['Cache-Control' => 'no-store'])
            : Problem::leaseLost();
    }
}
