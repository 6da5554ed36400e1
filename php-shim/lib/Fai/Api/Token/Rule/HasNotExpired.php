<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Clock;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/**
 * Now is before `exp` (RFC 7519, section 4.1.4). There is no leeway at this end: a sender whose clock differs asks for
 * its next token early, and a token that was let go must not live on.
 */
final class HasNotExpired implements ClaimRule
{
    public function __construct(private readonly Clock $clock)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->expiresAt <= $this->clock->now()) {
            throw new TokenRefused(Refusal::Expired);
        }
    }
}
