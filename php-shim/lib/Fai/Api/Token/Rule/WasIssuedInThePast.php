<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Clock;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `iat` is not later than now, give or take the leeway: no token is made to be used next year (RFC 7519, 4.1.6). */
final class WasIssuedInThePast implements ClaimRule
{
    public function __construct(private readonly Clock $clock, private readonly int $leewaySeconds)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->issuedAt > $this->clock->now() + $this->leewaySeconds) {
            throw new TokenRefused(Refusal::IssuedInFuture);
        }
    }
}
