<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

use Fai\Api\Schema\Violations;

/** One schema inside a schema, ready to be applied. */
interface Node
{
    public function check(mixed $value, string $pointer, Violations $found): void;

    /** The value of a node that found nothing wrong with it, in plain PHP types and with defaults filled in. */
    public function complete(mixed $value): mixed;
}
