<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\InstanceConfig;

/** Settings of an instance that need no osTicket. */
final class KeptSettings
{
    /** @param array<string, mixed> $values by key */
    public static function of(array $values = []): InstanceConfig
    {
        if (!class_exists('PluginConfig', false)) {
            require __DIR__ . '/plugin-config.php';
        }
        return new InstanceConfig(new \PluginConfig($values));
    }
}
