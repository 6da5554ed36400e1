<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** One thing that is wrong with a value: where and by which rule. What the value was is not repeated. */
final class Violation
{
    /**
     * @param string $pointer JSON Pointer (RFC 6901) to the value, or to the member that is missing or unknown
     * @param string $rule the keyword of the schema that it breaks
     */
    public function __construct(public readonly string $pointer, public readonly string $rule)
    {
    }
}
