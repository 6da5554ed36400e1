<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

/** The types without parts, by their names in JSON Schema. */
enum ScalarType: string
{
    case Text = 'string';
    case Integer = 'integer';
    case Number = 'number';
    case Boolean = 'boolean';
    case Nothing = 'null';

    /** Above this, numbers in JavaScript are no longer exact (RFC 8259, section 6). */
    private const MAX_SAFE_INTEGER = 9_007_199_254_740_991;

    public function includes(mixed $value): bool
    {
        return match ($this) {
            self::Text => is_string($value),
            self::Integer => self::isWhole($value),
            self::Number => is_int($value) || (is_float($value) && is_finite($value)),
            self::Boolean => is_bool($value),
            self::Nothing => $value === null,
        };
    }

    private static function isWhole(mixed $value): bool
    {
        if (!is_int($value) && !(is_float($value) && floor($value) === $value)) {
            return false;
        }

        return $value >= -self::MAX_SAFE_INTEGER && $value <= self::MAX_SAFE_INTEGER;
    }
}
