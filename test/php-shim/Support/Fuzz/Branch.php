<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** An object or array of a JSON document that is still being made. An object may name a member twice. */
final class Branch
{
    /** @param list<array{string|null, mixed}> $parts name (null in an array) and value: a Branch, Raw text or a scalar */
    public function __construct(public readonly bool $isObject, public array $parts = [])
    {
    }
}
