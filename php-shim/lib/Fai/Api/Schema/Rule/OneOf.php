<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

/** `enum`: texts only, which is what zod writes for its enumerations. */
final class OneOf implements Rule
{
    /** @param list<string> $values */
    public function __construct(private readonly array $values)
    {
    }

    public function keyword(): string
    {
        return 'enum';
    }

    public function accepts(mixed $value): bool
    {
        return in_array($value, $this->values, true);
    }
}
