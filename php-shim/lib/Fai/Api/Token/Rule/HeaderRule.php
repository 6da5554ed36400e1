<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\TokenRefused;
use stdClass;

/** One thing that the header of every token must satisfy. */
interface HeaderRule
{
    /** @throws TokenRefused */
    public function check(stdClass $header): void;
}
