<?php

declare(strict_types=1);

namespace Fai\Host;

/** The stored settings of the plugin's instance; may also keep values that are in no form. */
final class InstanceConfig
{
    public function __construct(private readonly \PluginConfig $config)
    {
    }

    public function get(string $key): mixed
    {
        return $this->config->get($key);
    }

    /** As text; empty for what was never saved. */
    public function text(string $key): string
    {
        $value = $this->config->get($key);
        return is_scalar($value) ? (string) $value : '';
    }

    public function set(string $key, string $value): void
    {
        $this->config->set($key, $value);
    }
}
