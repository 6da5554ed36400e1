<?php

// A plugin with one setting that does nothing: what osTicket's own plugin system costs each request.

require_once INCLUDE_DIR . 'class.plugin.php';
require_once INCLUDE_DIR . 'class.forms.php';

class NothingConfig extends PluginConfig
{
    function getOptions()
    {
        return array('any' => new BooleanField(array('label' => 'Any', 'default' => true)));
    }
}

class NothingPlugin extends Plugin
{
    var $config_class = 'NothingConfig';

    function bootstrap()
    {
        $this->getConfig();
    }
}
