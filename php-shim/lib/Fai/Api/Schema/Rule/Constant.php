<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

/** `const`. */
final class Constant implements Rule
{
    public function __construct(private readonly string|int|bool|null $constant)
    {
    }

    public function keyword(): string
    {
        return 'const';
    }

    public function accepts(mixed $value): bool
    {
        // 1 and 1.0 are the same number in JSON Schema (2020-12, core, 4.2.2).
        $constant = is_float($value) && is_int($this->constant) ? (float) $this->constant : $this->constant;

        return $value === $constant;
    }
}
