<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Host\Database;
use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\Crowd\Crowd;
use FaiTest\Support\Crowd\Ledger;
use FaiTest\Support\Crowd\Restarts;
use FaiTest\Support\PrivateServer;
use PHPUnit\Framework\TestCase;

/** The fault "DB restart under load" of `queue_migration_faults.json`; `test/bench/queue.mjs` does the same with more. */
final class RestartTest extends TestCase
{
    private const TICKETS = 40;
    private const EVENTS = 600;

    private ?PrivateServer $server = null;

    protected function tearDown(): void
    {
        $this->server?->close();
    }

    public function testDbRestartUnderLoadLosesNothingThatWasCommittedAndDoublesNoEffect(): void
    {
        $this->server = extension_loaded('mysqli') && extension_loaded('posix') ? PrivateServer::open() : null;
        if ($this->server === null) {
            self::markTestSkipped('MariaDB is not installed');
        }
        if (!defined('TABLE_PREFIX')) {
            define('TABLE_PREFIX', 'ost_');
        }
        $connect = fn (): Database => new Database(new \mysqli(null, 'root', '', 'fai_restart', 0, $this->server?->socket()));
        (new \mysqli(null, 'root', '', '', 0, $this->server->socket()))->query('CREATE DATABASE fai_restart');
        $database = $connect();
        (new Migrator($database, new Schema($database)))->run();
        (new Ledger($database))->open(self::TICKETS);

        // An orderly shutdown, then a crash.
        $restarts = new Restarts($this->server, $connect, [15 => self::EVENTS / 5, 9 => self::EVENTS / 2]);
        $crowd = new Crowd('fai_restart', self::TICKETS, $this->server->socket(), $restarts->next(...));
        $crowd->run(producers: 2, workers: 4, eventsEach: self::EVENTS / 2, kills: 0, killEveryMs: 150, maxSeconds: 120);

        $findings = (new Ledger($connect()))->findings();
        self::assertFalse($restarts->next(), 'both happened');
        // A change whose answer was lost is made again: there may be more of them, never fewer.
        self::assertGreaterThanOrEqual(self::EVENTS, $findings['changes']);
        unset($findings['changes']);
        self::assertSame(['heldTwice' => 0, 'lost' => 0, 'backwards' => 0, 'dead' => 0, 'left' => 0], $findings);
    }
}
