<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\UtcTime;
use Fai\Host\Members;
use Fai\Host\Problem;
use Fai\Host\Response;

/** `POST queue/extend`: the lease ends `leaseSeconds` from now. One that has ended or was lost is 409. */
final class ExtendLease extends QueueEndpoint
{
    protected function schema(): string
    {
        return 'extend';
    }

    protected function act(Members $body): Response
    {
        $expiresAt = $this->queue->extend($body->text('leaseToken'), $body->wholeNumber('leaseSeconds'));

        return $expiresAt === null
            ? Problem::leaseLost()
            : Response::json(['expiresAt' => UtcTime::of($expiresAt)], ['Cache-Control' => 'no-store']);
    }
}
