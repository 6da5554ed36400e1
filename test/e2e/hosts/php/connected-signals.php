<?php

// Answers with the names of osTicket's signals that a handler of the plugin is connected to.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$connected = array();
foreach ((new ReflectionClass('Signal'))->getStaticPropertyValue('subscribers') as $signal => $subscribers) {
    foreach ($subscribers as list(, $handler)) {
        if ($handler instanceof Closure && str_contains((string) (new ReflectionFunction($handler))->getFileName(), 'plugins/fai/')) {
            $connected[$signal] = true;
        }
    }
}
ksort($connected);
answer(array('signals' => array_keys($connected)));
