<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\UtcTime;
use Fai\Api\ValidBody;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Store\EventQueue;
use Fai\Store\Queue\Lease;

/** `POST queue/lease`: hands out the waiting events of up to `limit` tickets. */
final class LeaseEvents implements PlainEndpoint
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
        $body = ValidBody::of($request, BodySchema::load('lease'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        ['limit' => $limit, 'leaseSeconds' => $leaseSeconds, 'worker' => $worker] = $body->value;
        $leases = $this->queue->lease($limit, $leaseSeconds, $worker);

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
