<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `iss` is the one issuer of the settings; no prefix, no other case (RFC 7519, section 4.1.1). */
final class IssuedBy implements ClaimRule
{
    public function __construct(private readonly string $issuer)
    {
    }

    public function check(Claims $claims): void
    {
        if ($claims->issuer !== $this->issuer) {
            throw new TokenRefused(Refusal::WrongIssuer);
        }
    }
}
