<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Store\Revocations;

/** `POST tokens/revoked`: a token is refused from the next request on, also the one that asked for it. */
final class PostRevocation implements PlainEndpoint
{
    public function __construct(private readonly Revocations $revocations)
    {
    }

    public function scope(): string
    {
        return 'tokens:revoke';
    }

    public function writes(): bool
    {
        return true;
    }

    public function answer(Request $request): Response
    {
        $body = ValidBody::of($request, BodySchema::load('revocation'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        $this->revocations->add($body->value['jti'], $body->value['expiresAt']);

        return new Response(204, ['Cache-Control' => 'no-store']);
    }
}
