<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

final class MaxLength implements Rule
{
    public function __construct(private readonly int $maxChars)
    {
    }

    public function keyword(): string
    {
        return 'maxLength';
    }

    public function accepts(mixed $value): bool
    {
        return !is_string($value) || CodePoints::count($value) <= $this->maxChars;
    }
}
