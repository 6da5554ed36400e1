<?php

return array(
    'id' => 'bench:nothing',
    'version' => '1',
    'ost_version' => '1.17',
    'name' => 'Nothing',
    'plugin' => 'nothing.php:NothingPlugin',
);
