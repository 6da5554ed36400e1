<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

final class MinLength implements Rule
{
    public function __construct(private readonly int $minChars)
    {
    }

    public function keyword(): string
    {
        return 'minLength';
    }

    public function accepts(mixed $value): bool
    {
        return !is_string($value) || CodePoints::count($value) >= $this->minChars;
    }
}
