<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

/** Names for leases: nobody can guess one, and none is ever given twice. */
final class LeaseToken
{
    private const RANDOM_BYTES = 24;

    /** Base64url, 32 characters. */
    public static function make(): string
    {
        return strtr(base64_encode(random_bytes(self::RANDOM_BYTES)), '+/', '-_');
    }
}
