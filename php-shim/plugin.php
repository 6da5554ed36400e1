<?php
/**
 * Manifest of the plugin, read by osTicket on every request (class.plugin.php, getInfoForPath).
 * It must parse on PHP 7.4: osTicket includes it with errors silenced, so a parse error would take the helpdesk down
 * without a word.
 */

return array(
    'id' => 'fai:panels',
    'version' => '0.1.0',
    'ost_version' => '1.17',
    'name' => 'Flexivity AI panels',
    'author' => 'Flexivity',
    'description' => 'Shows an AI summary and recommended responses on the ticket page, made by a model elsewhere.',
    'url' => 'https://github.com/flexivity/osticket-ai-panels',
    'plugin' => 'panels.php:FaiPanelsPlugin',
);
