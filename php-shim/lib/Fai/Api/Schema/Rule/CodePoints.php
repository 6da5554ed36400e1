<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

/** The measure of text on the wire: Unicode code points, as JSON Schema counts them (2020-12, validation, 6.3.1). */
final class CodePoints
{
    /** @param string $text valid UTF-8, which all decoded JSON is */
    public static function count(string $text): int
    {
        // mbstring is not on every helpdesk. All bytes but the continuing ones, 10xxxxxx, begin a character.
        $continuing = 0;
        foreach (count_chars($text, 1) as $byte => $times) {
            $continuing += ($byte & 0xC0) === 0x80 ? $times : 0;
        }

        return strlen($text) - $continuing;
    }
}
