<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Claims;
use Fai\Api\Token\TokenRefused;

/** One thing that the claims of every token must satisfy; types have been checked before. */
interface ClaimRule
{
    /** @throws TokenRefused */
    public function check(Claims $claims): void;
}
