<?php
/**
 * Whether this PHP can run the plugin. Must parse on PHP 7.4 (see plugin.php).
 */
class FaiPanelsEnvironment
{
    /** @return string|null what is missing, in a sentence for the administrator, or null when all is there */
    static function problem()
    {
        if (PHP_VERSION_ID < 80100) {
            return sprintf('Flexivity AI panels needs PHP 8.1 or newer; this is PHP %s. The plugin does nothing until then.', PHP_VERSION);
        }
        foreach (array('openssl', 'json', 'mysqli', 'mbstring') as $extension) {
            if (!extension_loaded($extension)) {
                return sprintf('Flexivity AI panels needs the PHP extension "%s". The plugin does nothing until then.', $extension);
            }
        }
        return null;
    }
}
