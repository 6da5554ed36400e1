<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Token\RevokedTokens;
use Fai\Store\Revocations;

/** Tokens called back on this helpdesk: by the administrator in the settings, or through the API. */
final class RevokedHere implements RevokedTokens
{
    /** @param list<string> $listed the `jti` of those in the settings */
    public function __construct(private readonly array $listed, private readonly Revocations $stored)
    {
    }

    public function isRevoked(string $jti): bool
    {
        return in_array($jti, $this->listed, true) || $this->stored->has($jti);
    }
}
