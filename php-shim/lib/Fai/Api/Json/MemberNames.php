<?php

declare(strict_types=1);

namespace Fai\Api\Json;

/** The names seen so far in one object. */
final class MemberNames
{
    /**
     * PHP's hash tables degrade to lists for names made to collide; with objects of this size at most, 1 MiB of
     * such names costs about 0.1 s instead of seconds. No object of our routes has more than a dozen members.
     */
    public const MAX_MEMBERS = 1_024;

    /** @var array<array-key, true> */
    private array $seen = [];

    /**
     * @param string $quoted the name as written, without its quotation marks
     *
     * @throws MalformedJson when it was seen before, is one too many or cannot be read
     */
    public function add(string $quoted): void
    {
        $name = str_contains($quoted, '\\') ? self::unescape($quoted) : $quoted;
        if (isset($this->seen[$name])) {
            throw new MalformedJson(JsonFault::DuplicateMember);
        }
        if (count($this->seen) === self::MAX_MEMBERS) {
            throw new MalformedJson(JsonFault::TooManyMembers);
        }
        $this->seen[$name] = true;
    }

    /** `"a"` and `"\u0061"` are the same name (RFC 8259, section 8.3). */
    private static function unescape(string $quoted): string
    {
        $name = json_decode('"' . $quoted . '"');

        return is_string($name) ? $name : throw new MalformedJson(JsonFault::BadText);
    }
}
