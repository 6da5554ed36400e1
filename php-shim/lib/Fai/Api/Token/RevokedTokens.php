<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** The tokens that were called back before their end. */
interface RevokedTokens
{
    /** Whether the token with this `jti` is refused from now on. A failure to find out must throw, not return false. */
    public function isRevoked(string $jti): bool;
}
