<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\UtcTime;
use Fai\Host\Members;
use Fai\Host\Response;
use Fai\Store\Queue\Lease;

/** `POST queue/lease`: hands out the waiting events of up to `limit` tickets. */
final class LeaseEvents extends QueueEndpoint
{
    protected function schema(): string
    {
        return 'lease';
    }

    protected function act(Members $body): Response
    {
        $leases = $this->queue->lease($body->wholeNumber('limit'), $body->wholeNumber('leaseSeconds'), $body->text('worker'));

        return Response::json(['leases' => array_map(self::describe(...), $leases)], ['Cache-Control' => 'no-store']);
    }

    /** @return array<string, mixed> */
    private static function describe(Lease $lease): array
    {
        return [
            'leaseToken' => $lease->token,
            'expiresAt' => UtcTime::of($lease->expiresAt),
            'ticketId' => $lease->ticketId,
            'kinds' => $lease->kinds,
            'firstAt' => UtcTime::of($lease->firstAt),
            'lastAt' => UtcTime::of($lease->lastAt),
            'attempt' => $lease->attempt,
        ];
    }
}
