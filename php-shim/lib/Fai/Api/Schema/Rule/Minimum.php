<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

final class Minimum implements Rule
{
    public function __construct(private readonly int|float $limit)
    {
    }

    public function keyword(): string
    {
        return 'minimum';
    }

    public function accepts(mixed $value): bool
    {
        return !(is_int($value) || is_float($value)) || $value >= $this->limit;
    }
}
