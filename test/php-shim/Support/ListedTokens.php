<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Api\Token\RevokedTokens;

/** Revoked tokens from a list; remembers how often it was asked. */
final class ListedTokens implements RevokedTokens
{
    public int $questions = 0;

    /** @param list<string> $revoked */
    public function __construct(private readonly array $revoked = [])
    {
    }

    public function isRevoked(string $jti): bool
    {
        $this->questions++;

        return in_array($jti, $this->revoked, true);
    }
}
