<?php

declare(strict_types=1);

// The namespaces of the shim and of its tests, each a folder (PSR-4). There is no Composer in this repository.
spl_autoload_register(static function (string $class): void {
    $folders = ['Fai\\' => __DIR__ . '/../../php-shim/lib/Fai/', 'FaiTest\\' => __DIR__ . '/'];
    foreach ($folders as $namespace => $folder) {
        if (str_starts_with($class, $namespace)) {
            $file = $folder . strtr(substr($class, strlen($namespace)), '\\', '/') . '.php';
            if (is_file($file)) {
                require $file;
            }
        }
    }
});
