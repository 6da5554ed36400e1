<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Request;
use Fai\Host\Response;

/** An endpoint that belongs to no ticket. */
interface PlainEndpoint extends Endpoint
{
    public function answer(Request $request): Response;
}
