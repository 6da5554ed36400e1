<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/**
 * The request carries no token that counts. The reason is for the log only; it never holds a part of the token.
 */
final class TokenRefused extends \RuntimeException
{
    /** One of the codes of {@see Refusal}. */
    public readonly string $reason;

    public function __construct(Refusal $refusal)
    {
        $this->reason = $refusal->value;
        parent::__construct('Token refused: ' . $refusal->value);
    }
}
