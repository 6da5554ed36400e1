<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;

/** `jti` has 1 to 128 unreserved characters (RFC 3986, 2.3) and so can stand in a list or a log. */
final class HasPlainTokenId implements ClaimRule
{
    public function check(Claims $claims): void
    {
        if (preg_match('/\A[A-Za-z0-9._~-]{1,128}\z/', $claims->jti) !== 1) {
            throw new TokenRefused(Refusal::BadTokenId);
        }
    }
}
