<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Members;
use Fai\Host\Response;

/** `POST queue/release`: the work was not done. It comes back later, or is given up. */
final class ReleaseLease extends QueueEndpoint
{
    protected function schema(): string
    {
        return 'release';
    }

    protected function act(Members $body): Response
    {
        return $this->doneUnlessLost($this->queue->release(
            $body->text('leaseToken'),
            $body->text('code'),
            $body->wholeNumberOrNull('retryAfterSeconds'),
            $body->flag('final'),
        ));
    }
}
