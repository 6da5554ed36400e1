<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Members;
use Fai\Host\Response;
use Fai\Store\Revocations;

/** `POST tokens/revoked`: a token is refused from the next request on, also the one that asked for it. */
final class PostRevocation extends BodyEndpoint
{
    public function __construct(private readonly Revocations $revocations)
    {
    }

    public function scope(): string
    {
        return 'tokens:revoke';
    }

    protected function schema(): string
    {
        return 'revocation';
    }

    protected function act(Members $body): Response
    {
        $this->revocations->add($body->text('jti'), $body->text('expiresAt'));

        return new Response(204, ['Cache-Control' => 'no-store']);
    }
}
