<?php

declare(strict_types=1);

/** Stands in for osTicket's class of the same name: settings of a plugin's instance, in memory. */
class PluginConfig
{
    /** @param array<string, mixed> $values by key */
    public function __construct(private array $values)
    {
    }

    public function get(string $key): mixed
    {
        return $this->values[$key] ?? null;
    }

    public function set(string $key, mixed $value): mixed
    {
        return $this->values[$key] = $value;
    }
}
