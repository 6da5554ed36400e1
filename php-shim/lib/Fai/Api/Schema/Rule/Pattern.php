<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

use Fai\Api\Schema\UnsupportedSchema;

final class Pattern implements Rule
{
    private readonly string $pcre;

    /** @throws UnsupportedSchema when PCRE may not read the pattern as JavaScript does */
    public function __construct(string $pattern)
    {
        $this->pcre = JavaScriptPattern::toPcre($pattern);
    }

    public function keyword(): string
    {
        return 'pattern';
    }

    public function accepts(mixed $value): bool
    {
        // false, when PCRE gives up, is no match.
        return !is_string($value) || preg_match($this->pcre, $value) === 1;
    }
}
