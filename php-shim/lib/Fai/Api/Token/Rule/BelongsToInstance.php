<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `instance_id` is this helpdesk: an organization may have several. */
final class BelongsToInstance implements ClaimRule
{
    public function __construct(private readonly string $instanceId)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->instanceId !== $this->instanceId) {
            throw new TokenRefused(Refusal::WrongInstance);
        }
    }
}
