<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** One request body and what may be answered to it. */
final class Body
{
    /**
     * @param string    $shape    the name of the schema whose route it is for
     * @param string    $kind     how it was made, in words
     * @param list<int> $statuses that may be answered, 200 standing for "taken" whatever the route answers then
     */
    public function __construct(
        public readonly string $shape,
        public readonly string $kind,
        public readonly string $bytes,
        public readonly string $contentType,
        public readonly array $statuses,
    ) {
    }
}
