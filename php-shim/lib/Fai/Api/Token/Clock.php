<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** The time a token is judged at; a parameter, so that tests can freeze it. */
interface Clock
{
    /** Seconds since 1970-01-01T00:00:00Z, as `NumericDate` counts them (RFC 7519, section 2). */
    public function now(): int;
}
