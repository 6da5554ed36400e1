<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/** What was found so far, up to a limit: a sender who errs 10 000 times is told of the first few. */
final class Violations
{
    /** @var list<Violation> */
    private array $found = [];

    public function __construct(private readonly int $max)
    {
    }

    public function add(string $pointer, string $rule): void
    {
        if (!$this->isFull()) {
            $this->found[] = new Violation($pointer, $rule);
        }
    }

    /** Whether looking further is of no use. */
    public function isFull(): bool
    {
        return count($this->found) >= $this->max;
    }

    /** @return list<Violation> in the order they were found */
    public function all(): array
    {
        return $this->found;
    }
}
