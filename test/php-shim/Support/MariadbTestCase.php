<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Database;
use mysqli;
use PHPUnit\Framework\TestCase;

/**
 * For tests whose truth is MariaDB. Each gets an empty database of its own on the server whose socket
 * `FAI_MARIADB_SOCKET` names (`npm test` starts one where mariadbd is installed); without one they are skipped.
 */
abstract class MariadbTestCase extends TestCase
{
    private const PREFIX = 'ost_';

    protected mysqli $connection;
    protected Database $database;
    private string $name = '';
    /** @var list<mysqli> */
    private array $opened = [];

    protected function setUp(): void
    {
        $socket = getenv('FAI_MARIADB_SOCKET');
        if ($socket === false || $socket === '' || !extension_loaded('mysqli')) {
            self::markTestSkipped('FAI_MARIADB_SOCKET names no MariaDB');
        }
        if (!defined('TABLE_PREFIX')) {
            define('TABLE_PREFIX', self::PREFIX);
        }
        $this->name = 'fai_test_' . bin2hex(random_bytes(6));
        $this->connection = $this->connect('');
        $this->connection->query('CREATE DATABASE ' . $this->name);
        $this->connection->select_db($this->name);
        $this->database = new Database($this->connection);
    }

    protected function tearDown(): void
    {
        if ($this->name !== '') {
            $this->connect('')->query('DROP DATABASE IF EXISTS ' . $this->name);
        }
        // PHPUnit keeps each test until the last: without this so would the server their connections.
        foreach ($this->opened as $connection) {
            try {
                $connection->close();
            } catch (\Error) {
                // A test has closed it, or the server has.
            }
        }
    }

    /** A second connection to the same database, as another web request would have. */
    protected function otherRequest(): Database
    {
        return new Database($this->connect($this->name));
    }

    /** @return list<string> */
    protected function tables(): array
    {
        return array_column($this->connection->query('SHOW TABLES')->fetch_all(), 0);
    }

    /** Connects as osTicket does (include/mysqli.php): 3-byte utf8 and no SQL mode. */
    private function connect(string $database): mysqli
    {
        $connection = new mysqli(null, 'root', '', $database, 0, (string) getenv('FAI_MARIADB_SOCKET'));
        $connection->query("SET NAMES utf8, SESSION SQL_MODE = ''");
        $connection->set_charset('utf8');
        $this->opened[] = $connection;

        return $connection;
    }
}
