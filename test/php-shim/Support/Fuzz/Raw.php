<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** A value written as it stands, whether that is JSON or not. */
final class Raw
{
    public function __construct(public readonly string $text)
    {
    }
}
