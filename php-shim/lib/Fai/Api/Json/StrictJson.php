<?php

declare(strict_types=1);

namespace Fai\Api\Json;

use stdClass;

/**
 * JSON that has one meaning for every reader (RFC 8259, within the bounds of I-JSON, RFC 7493).
 * What `json_decode` lets pass is refused: duplicate member names, of which PHP would silently keep the last.
 */
final class StrictJson
{
    /**
     * Objects become `stdClass`, arrays lists. Time grows linearly with the length, whatever the text.
     *
     * @param int<1, max> $maxDepth how many arrays and objects may lie inside each other
     *
     * @throws MalformedJson for an empty text, a byte order mark, text after the value, bad UTF-8, a lone surrogate,
     *     deeper nesting, an object with a name twice (however escaped), one with more than
     *     {@see MemberNames::MAX_MEMBERS} members, or a name that begins with U+0000
     */
    public static function decode(string $json, int $maxDepth = 16): mixed
    {
        // Before decoding: the scan is what bounds the depth and the cost of building objects.
        (new Scanner($json, $maxDepth))->scan();
        try {
            // PHP counts one level more than there are arrays and objects.
            return json_decode($json, false, $maxDepth + 1, JSON_THROW_ON_ERROR);
        } catch (\JsonException $exception) {
            throw new MalformedJson(match ($exception->getCode()) {
                JSON_ERROR_UTF8, JSON_ERROR_UTF16, JSON_ERROR_INVALID_PROPERTY_NAME => JsonFault::BadText,
                JSON_ERROR_DEPTH => JsonFault::TooDeep,
                default => JsonFault::Syntax,
            });
        }
    }

    /**
     * The same for a text that must be one object.
     *
     * @param int<1, max> $maxDepth
     *
     * @throws MalformedJson as above, and for any other value
     */
    public static function decodeObject(string $json, int $maxDepth = 16): stdClass
    {
        $value = self::decode($json, $maxDepth);

        return $value instanceof stdClass ? $value : throw new MalformedJson(JsonFault::NotAnObject);
    }
}
