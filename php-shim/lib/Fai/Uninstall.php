<?php

declare(strict_types=1);

namespace Fai;

use Fai\Host\Database;
use Fai\Host\Signals;
use Fai\Store\Schema;

/**
 * Takes our tables away when an administrator deletes the plugin. Deleting the instance alone is no uninstall: it can
 * be added again and finds what it left.
 */
final class Uninstall
{
    /** Waits for the deletion of the plugin's own row (class.orm.php sends `model.deleted`). */
    public static function connect(int $pluginId): void
    {
        Signals::onDeletion('Plugin', $pluginId, static function (): void {
            (new Schema(Database::ofHost()))->dropAll();
        });
    }
}
