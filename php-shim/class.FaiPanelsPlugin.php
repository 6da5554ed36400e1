<?php
/**
 * The plugin as osTicket sees it; panels.php includes it. Must parse on PHP 7.4. Everything under lib/ needs PHP 8.1 and is
 * only loaded once the environment is known to be good enough.
 */
class FaiPanelsPlugin extends Plugin
{
    /** @var string class of the settings form */
    var $config_class = 'FaiPanelsConfig';

    /** @var bool a second copy of the plugin shares this class: the first one that runs does the work */
    private static $isConnected = false;

    /** @return bool one helpdesk, one set of panels: a second instance would print them twice */
    function isMultiInstance()
    {
        return false;
    }

    /**
     * Runs on every request, also while the plugin is disabled (class.plugin.php, PluginManager::bootstrap). The only
     * thing connected here is the removal of our tables: the admin page deletes plugins through plain `Plugin`
     * objects, so pre_uninstall() of this class would never run (scp/plugins.php, 'mass_process').
     *
     * @return void
     */
    function init()
    {
        if (FaiPanelsEnvironment::problem() !== null) {
            return;
        }
        $this->guarded('init', function () {
            \Fai\Uninstall::connect((int) $this->getId());
        });
    }

    /**
     * Runs once per active instance on every request. The settings are read here, since osTicket takes them away right
     * after (PluginManager::bootstrap sets `$p->config = null`). Nothing thrown may reach the helpdesk.
     *
     * @return void
     */
    function bootstrap()
    {
        if (self::$isConnected || FaiPanelsEnvironment::problem() !== null) {
            return;
        }
        self::$isConnected = true;
        $this->guarded('bootstrap', function () {
            \Fai\Bootstrap::connect(new \Fai\Host\InstanceConfig($this->getConfig()), __DIR__);
        });
    }

    /**
     * While an upgrade replaces the folder even a class may be missing; that must not take the helpdesk down.
     *
     * @param string $what for the log
     * @return void
     */
    private function guarded($what, callable $work)
    {
        try {
            $work();
        } catch (\Throwable $error) {
            error_log(sprintf('fai: %s_failed %s at %s:%d', $what, get_class($error), basename($error->getFile()), $error->getLine()));
        }
    }
}
