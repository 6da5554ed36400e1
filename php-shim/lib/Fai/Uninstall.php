<?php

declare(strict_types=1);

namespace Fai;

use Fai\Host\Database;
use Fai\Host\Plugins;
use Fai\Host\Signals;
use Fai\Store\Schema;

/**
 * Takes our tables away when an administrator deletes the plugin. Deleting the instance alone is no uninstall: it can
 * be added again and finds what it left.
 */
final class Uninstall
{
    /** As in the manifest (plugin.php). */
    private const NAME = 'Flexivity AI panels';

    /** Waits for the deletion of the plugin's own row (class.orm.php sends `model.deleted`). */
    public static function connect(int $pluginId): void
    {
        Signals::onDeletion('Plugin', $pluginId, static function (): void {
            // Whoever moves from the folder to the .phar has both for a while; the tables are the other copy's too.
            if (!Plugins::isInstalled(self::NAME)) {
                (new Schema(Database::ofHost()))->dropAll();
            }
        });
    }
}
