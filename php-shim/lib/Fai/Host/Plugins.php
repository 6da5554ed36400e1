<?php

declare(strict_types=1);

namespace Fai\Host;

/** The plugins osTicket knows of. */
final class Plugins
{
    /** Whether a plugin of this name is installed, enabled or not. */
    public static function isInstalled(string $name): bool
    {
        return \Plugin::objects()->filter(['name' => $name])->count() > 0;
    }
}
