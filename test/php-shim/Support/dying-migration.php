<?php

// A web request that migrates and is killed at its n-th statement: `before` it is sent, `during` it (sent, the answer never
// read) or `after` it. Lives to its end when it has fewer statements. Arguments: socket, database, n, moment.

declare(strict_types=1);

require __DIR__ . '/../bootstrap.php';

use Fai\Host\Database;
use Fai\Store\Migrator;
use Fai\Store\Schema;

const TABLE_PREFIX = 'ost_';

final class DyingConnection extends mysqli
{
    public int $left = 0;
    public string $moment = '';

    public function query(string $query, int $result_mode = MYSQLI_STORE_RESULT): mysqli_result|bool
    {
        $isLast = --$this->left === 0;
        if ($isLast && $this->moment === 'before') {
            posix_kill(getmypid(), SIGKILL);
        }
        if ($isLast && $this->moment === 'during') {
            parent::query($query, MYSQLI_ASYNC);
            posix_kill(getmypid(), SIGKILL);
        }
        try {
            return parent::query($query, $result_mode);
        } finally {
            if ($isLast) {
                posix_kill(getmypid(), SIGKILL);
            }
        }
    }
}

[, $socket, $name, $number, $moment] = $argv;
$connection = new DyingConnection(null, 'root', '', $name, 0, $socket);
$connection->left = (int) $number;
$connection->moment = $moment;
$database = new Database($connection);
echo (new Migrator($database, new Schema($database)))->run();
