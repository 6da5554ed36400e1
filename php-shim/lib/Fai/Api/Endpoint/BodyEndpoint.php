<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Members;
use Fai\Host\Request;
use Fai\Host\Response;

/** An endpoint that is told in a body what to change. It is asked only with a body in the shape its route takes. */
abstract class BodyEndpoint implements PlainEndpoint
{
    final public function writes(): bool
    {
        return true;
    }

    final public function answer(Request $request): Response
    {
        $body = ValidBody::of($request, BodySchema::load($this->schema()));

        return $body->refusal ?? $this->act($body->value);
    }

    /** Name of the body's schema (see {@see BodySchema::load()}). */
    abstract protected function schema(): string;

    abstract protected function act(Members $body): Response;
}
