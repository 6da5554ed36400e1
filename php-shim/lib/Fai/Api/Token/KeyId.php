<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use stdClass;

/**
 * The `kid` of a header (RFC 7515, section 4.1.4). It is required here: with a key of its own for each token nobody
 * can make the verifier try all of them in turn.
 */
final class KeyId
{
    /** @throws TokenRefused when it is missing or no text */
    public static function in(stdClass $header): string
    {
        $kid = $header->kid ?? null;

        // It is only ever compared with the ids of the set, so its characters need no check.
        return is_string($kid) ? $kid : throw new TokenRefused(Refusal::NoKeyId);
    }
}
