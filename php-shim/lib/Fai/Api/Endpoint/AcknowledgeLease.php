<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Members;
use Fai\Host\Response;

/** `POST queue/ack`: the work is done and its events are deleted. Again within the hour it is 204 as well. */
final class AcknowledgeLease extends QueueEndpoint
{
    protected function schema(): string
    {
        return 'ack';
    }

    protected function act(Members $body): Response
    {
        return $this->doneUnlessLost($this->queue->acknowledge($body->text('leaseToken')));
    }
}
