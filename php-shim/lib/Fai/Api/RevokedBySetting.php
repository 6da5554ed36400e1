<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Token\RevokedTokens;

/** Tokens that the administrator has listed as revoked. */
final class RevokedBySetting implements RevokedTokens
{
    /** @param list<string> $tokenIds */
    public function __construct(private readonly array $tokenIds)
    {
    }

    public function isRevoked(string $jti): bool
    {
        return in_array($jti, $this->tokenIds, true);
    }
}
