<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `aud` names this helpdesk, alone or among others (RFC 7519, section 4.1.3). */
final class PermittedFor implements ClaimRule
{
    public function __construct(private readonly string $audience)
    {
    }

    public function check(Claims $claims): void
    {
        if (!in_array($this->audience, $claims->audiences, true)) {
            throw new TokenRefused(Refusal::WrongAudience);
        }
    }
}
