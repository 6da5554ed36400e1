<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

use Fai\Api\Schema\Pointer;
use Fai\Api\Schema\Violations;

/** An array whose items share one schema. */
final class ListNode implements Node
{
    public function __construct(
        private readonly Node $items,
        private readonly int $minItems,
        private readonly int $maxItems,
    ) {
    }

    public function check(mixed $value, string $pointer, Violations $found): void
    {
        if (!is_array($value)) {
            $found->add($pointer, 'type');

            return;
        }
        if (count($value) < $this->minItems) {
            $found->add($pointer, 'minItems');
        }
        if (count($value) > $this->maxItems) {
            $found->add($pointer, 'maxItems');

            return;
        }
        foreach (array_values($value) as $index => $item) {
            if ($found->isFull()) {
                return;
            }
            $this->items->check($item, Pointer::toItem($pointer, $index), $found);
        }
    }

    /** @return list<mixed> */
    public function complete(mixed $value): array
    {
        return array_map($this->items->complete(...), is_array($value) ? array_values($value) : []);
    }
}
