<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

use Fai\Api\Schema\Violations;

/** `anyOf` of one schema and `null`. What is wrong is told of the schema: "anyOf" would help nobody. */
final class NullableNode implements Node
{
    public function __construct(private readonly Node $node)
    {
    }

    public function check(mixed $value, string $pointer, Violations $found): void
    {
        if ($value !== null) {
            $this->node->check($value, $pointer, $found);
        }
    }

    public function complete(mixed $value): mixed
    {
        return $value === null ? null : $this->node->complete($value);
    }
}
