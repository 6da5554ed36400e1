<?php

define('INCLUDE_DIR', '/osticket/include/');
define('ROOT_DIR', '/osticket/');
define('ROOT_PATH', '/');
define('TABLE_PREFIX', 'ost_');
define('SECRET_SALT', '0');
define('THIS_VERSION', '1.18');
define('OSTSCPINC', true);
