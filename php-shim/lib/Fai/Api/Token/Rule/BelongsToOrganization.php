<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `org_id` is the organization of the settings: an issuer may serve many. */
final class BelongsToOrganization implements ClaimRule
{
    public function __construct(private readonly string $organizationId)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->organizationId !== $this->organizationId) {
            throw new TokenRefused(Refusal::WrongOrganization);
        }
    }
}
