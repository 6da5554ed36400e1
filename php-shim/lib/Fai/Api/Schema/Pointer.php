<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** Steps of a JSON Pointer (RFC 6901); the empty text is the whole value. */
final class Pointer
{
    /** Names of members that we do not know are the sender's: one of a megabyte must not come back in an answer. */
    private const MAX_NAME_BYTES = 64;

    public static function toItem(string $pointer, int $index): string
    {
        return $pointer . '/' . $index;
    }

    /** Longer names are cut between characters and end in "…". */
    public static function toMember(string $pointer, string $name): string
    {
        if (strlen($name) > self::MAX_NAME_BYTES) {
            $name = self::cut($name) . '…';
        }

        // "~" first, or the "~1" of a slash would be escaped again (RFC 6901, section 3).
        return $pointer . '/' . str_replace(['~', '/'], ['~0', '~1'], $name);
    }

    private static function cut(string $name): string
    {
        $bytes = self::MAX_NAME_BYTES;
        // In UTF-8 the bytes 10xxxxxx continue a character (RFC 3629, section 3).
        while ($bytes > 0 && (ord($name[$bytes]) & 0xC0) === 0x80) {
            $bytes--;
        }

        return substr($name, 0, $bytes);
    }
}
