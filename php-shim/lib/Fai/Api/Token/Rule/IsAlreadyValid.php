<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Clock;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `nbf`, where there is one, has come, give or take the leeway (RFC 7519, section 4.1.5). */
final class IsAlreadyValid implements ClaimRule
{
    public function __construct(private readonly Clock $clock, private readonly int $leewaySeconds)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->notBefore !== null && $claims->notBefore > $this->clock->now() + $this->leewaySeconds) {
            throw new TokenRefused(Refusal::NotYetValid);
        }
    }
}
