<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

/** A member that an object may or must have. */
final class Member
{
    /** @param mixed $default what an absent member stands for, when `$hasDefault` */
    public function __construct(
        public readonly string $name,
        public readonly Node $node,
        public readonly bool $isRequired,
        public readonly bool $hasDefault,
        public readonly mixed $default,
    ) {
    }
}
