<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** The token ends after it was issued and lives no longer than allowed, whatever the clock says. */
final class LivesShortEnough implements ClaimRule
{
    public function __construct(private readonly int $maxLifeSeconds)
    {
    }

    public function check(Claims $claims): void
    {
        // Far-away times make this a float; the comparison holds all the same.
        $lifeSeconds = $claims->expiresAt - $claims->issuedAt;
        if ($lifeSeconds <= 0 || $lifeSeconds > $this->maxLifeSeconds) {
            throw new TokenRefused(Refusal::LivesTooLong);
        }
    }
}
