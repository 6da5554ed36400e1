<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\RevokedTokens;
use Fai\Api\Token\TokenRefused;

/** The token has not been called back (`jti`, RFC 7519, section 4.1.7). */
final class IsNotRevoked implements ClaimRule
{
    public function __construct(private readonly RevokedTokens $revoked)
    {
    }

    public function check(Claims $claims): void
    {
        if ($this->revoked->isRevoked($claims->jti)) {
            throw new TokenRefused(Refusal::Revoked);
        }
    }
}
