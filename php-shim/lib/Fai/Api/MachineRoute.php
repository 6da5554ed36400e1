<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Endpoint\Endpoint;

/** What answers on the path of one request. */
final class MachineRoute
{
    /**
     * @param array<string, callable(): Endpoint> $endpoints by method; made only when asked for
     * @param int|null                            $ticketId  the ticket the path names, if it names one
     */
    public function __construct(private readonly array $endpoints, public readonly ?int $ticketId)
    {
    }

    /** Null when nothing answers this method here. */
    public function endpoint(string $method): ?Endpoint
    {
        return isset($this->endpoints[$method]) ? $this->endpoints[$method]() : null;
    }

    /** @return list<string> */
    public function methods(): array
    {
        return array_keys($this->endpoints);
    }
}
