<?php
/**
 * Where osTicket starts (plugin.php, 'plugin'). Kept this small because core includes it on every request of the whole
 * helpdesk (class.plugin.php, getImpl): while an upgrade replaces the folder, any file may be missing or cut off, and a
 * second copy of the plugin may be installed beside this one. Then there is no class, or one only, and core goes on.
 * Must parse on PHP 7.4, like every file beside it: core silences errors here, so nobody would learn why it broke.
 */

if (!class_exists('FaiPanelsPlugin', false)) {
    try {
        require_once INCLUDE_DIR . 'class.plugin.php';
        @include_once __DIR__ . '/environment.php';
        @include_once __DIR__ . '/config.php';
        if (class_exists('FaiPanelsEnvironment', false) && class_exists('FaiPanelsConfig', false)) {
            @include_once __DIR__ . '/class.FaiPanelsPlugin.php';
        }
    } catch (\Throwable $error) {
        error_log('fai: load_failed ' . get_class($error) . ' in ' . basename($error->getFile()));
    }
}
