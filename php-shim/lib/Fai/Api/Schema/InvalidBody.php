<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** The body is JSON, but not of the shape that the route takes. */
final class InvalidBody extends \RuntimeException
{
    /** @param non-empty-list<Violation> $violations at most {@see SchemaValidator::MAX_VIOLATIONS} */
    public function __construct(public readonly array $violations)
    {
        parent::__construct('The body breaks ' . count($violations) . ' rule(s) of its schema.');
    }
}
