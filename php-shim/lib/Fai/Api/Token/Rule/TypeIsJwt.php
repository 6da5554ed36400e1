<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;
use stdClass;

/** `typ` is absent or "JWT", so that a token made for another purpose does not pass for ours (RFC 8725, 3.11). */
final class TypeIsJwt implements HeaderRule
{
    public function check(stdClass $header): void
    {
        if (property_exists($header, 'typ') && $header->typ !== 'JWT') {
            throw new TokenRefused(Refusal::WrongType);
        }
    }
}
