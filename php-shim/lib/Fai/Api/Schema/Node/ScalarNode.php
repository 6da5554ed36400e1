<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

use Fai\Api\Schema\Rule\Rule;
use Fai\Api\Schema\Violations;

/** A text, number, boolean or null. */
final class ScalarNode implements Node
{
    /** @param list<Rule> $rules cheap ones first, for the first that fails ends the check */
    public function __construct(private readonly ScalarType $type, private readonly array $rules)
    {
    }

    public function check(mixed $value, string $pointer, Violations $found): void
    {
        if (!$this->type->includes($value)) {
            $found->add($pointer, 'type');

            return;
        }
        foreach ($this->rules as $rule) {
            if (!$rule->accepts($value)) {
                $found->add($pointer, $rule->keyword());

                return;
            }
        }
    }

    public function complete(mixed $value): mixed
    {
        // 1.0 and 1e0 are the integer 1 in JSON Schema (validation, section 6.1.1), as they are in JavaScript.
        return $this->type === ScalarType::Integer && is_float($value) ? (int) $value : $value;
    }
}
