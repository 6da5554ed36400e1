<?php

// Measures the event queue on the MariaDB whose socket FAI_MARIADB_SOCKET names. Prints one Markdown row a line.

declare(strict_types=1);

use Fai\Host\Database;
use Fai\Store\EventQueue;
use Fai\Store\Migrator;
use Fai\Store\Queue\EventKind;
use Fai\Store\Schema;
use FaiTest\Support\Crowd\Crowd;
use FaiTest\Support\Crowd\Ledger;
use FaiTest\Support\Crowd\Restarts;
use FaiTest\Support\PrivateServer;

require __DIR__ . '/../../php-shim/bootstrap.php';

const BARE_INSERT = 'INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at)'
    . " VALUES (%d, 'message', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
define('TABLE_PREFIX', 'ost_');

$server = connect();
$database = fresh($server, 'fai_bench');
compareInserts($server, $database);
comparePolls();
measureThroughput($database);
runCrowd($server, (int) $argv[1], (int) $argv[2]);
$server->query('DROP DATABASE fai_bench');
runRestarts(intdiv((int) $argv[1], 10), intdiv((int) $argv[2], 10));

/** As osTicket connects (include/mysqli.php). */
function connect(?string $socket = null): mysqli
{
    $server = new mysqli(null, 'root', '', '', 0, $socket ?? (string) getenv('FAI_MARIADB_SOCKET'));
    $server->query("SET NAMES utf8, SESSION SQL_MODE = ''");
    $server->set_charset('utf8');

    return $server;
}

function fresh(mysqli $server, string $name): Database
{
    $server->query("DROP DATABASE IF EXISTS {$name}");
    $server->query("CREATE DATABASE {$name}");
    $server->select_db($name);
    $database = new Database($server);
    (new Migrator($database, new Schema($database)))->run();

    return $database;
}

/** One event as capture adds it, beside a bare INSERT of the same row; turn and turn about, so that both meet the same weather. */
function compareInserts(mysqli $server, Database $database): void
{
    $queue = new EventQueue($database);
    $times = ['bare' => [], 'capture' => []];
    for ($number = 1; $number <= 3_000; $number++) {
        $times['bare'][] = timed(static fn () => $server->query(sprintf(BARE_INSERT, 2 * $number)));
        $times['capture'][] = timed(static fn () => $queue->add(2 * $number + 1, EventKind::Message));
    }
    row('a bare INSERT of one event, median', microseconds(percentile($times['bare'], 0.5)));
    row('an event as capture adds it, median', microseconds(percentile($times['capture'], 0.5)));
    row('ratio of the two', sprintf('%.2f', percentile($times['capture'], 0.5) / percentile($times['bare'], 0.5)));
}

/** Leases from a short queue and a long one, turn and turn about. */
function comparePolls(): void
{
    $queues = [];
    foreach ([1_000, 1_000_000] as $rows) {
        $server = connect();
        $queues[$rows] = new EventQueue(fresh($server, "fai_bench_{$rows}"));
        fill($server, $rows);
    }
    $times = [];
    for ($turn = 0; $turn < 95; $turn++) {
        foreach ($queues as $rows => $queue) {
            $seconds = timed(static fn () => $queue->lease(10, 900, 'bench'));
            // The first few only warm up.
            if ($turn >= 5) {
                $times[$rows][] = $seconds;
            }
        }
    }
    foreach ([['p95', 0.95], ['median', 0.5]] as [$name, $share]) {
        $of = array_map(static fn (array $all): float => percentile($all, $share), $times);
        row("leasing 10 tickets of 1,000 waiting, {$name}", microseconds($of[1_000]));
        row("leasing 10 tickets of 1,000,000 waiting, {$name}", microseconds($of[1_000_000]));
        row('ratio of the two', sprintf('%.2f', $of[1_000_000] / $of[1_000]));
    }
    foreach (array_keys($queues) as $rows) {
        connect()->query("DROP DATABASE fai_bench_{$rows}");
    }
}

/** Due events of as many tickets. */
function fill(mysqli $server, int $rows): void
{
    foreach (array_chunk(range(1, $rows), 5_000) as $ids) {
        $values = implode(',', array_map(static fn (int $id): string => "({$id}, 'message', @at, @at, @at + INTERVAL {$id} MICROSECOND)", $ids));
        $server->query('SET @at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR');
        $server->query("INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at) VALUES {$values}");
    }
}

function measureThroughput(Database $database): void
{
    $database->execute('TRUNCATE fai_event_queue');
    $queue = new EventQueue($database);
    $seconds = timed(static function () use ($queue): void {
        for ($ticketId = 1; $ticketId <= 5_000; $ticketId++) {
            $queue->add($ticketId, EventKind::Message);
        }
    });
    row('events added by one process', perSecond(5_000 / $seconds));
    $database->execute('UPDATE fai_event_queue SET due_at = UTC_TIMESTAMP(6), last_at = last_at - INTERVAL 1 HOUR');
    $done = 0;
    $seconds = timed(static function () use ($queue, &$done): void {
        while (($leases = $queue->lease(50, 60, 'bench')) !== []) {
            foreach ($leases as $lease) {
                $queue->acknowledge($lease->token);
                $done++;
            }
        }
    });
    row('tickets leased and acknowledged by one process', perSecond($done / $seconds));
}

/** 8 processes: 2 add, 6 lease, write and acknowledge; of those one is killed every now and then. */
function runCrowd(mysqli $server, int $events, int $tickets): void
{
    $database = fresh($server, 'fai_bench');
    $ledger = new Ledger($database);
    $ledger->open($tickets);
    $kills = 40;
    $seconds = timed(static fn () => (new Crowd('fai_bench', $tickets))->run(2, 6, intdiv($events, 2), $kills, 500, 900));
    row(sprintf('%s events on %s tickets, 2 processes adding, 6 working, %d killed', number_format($events), number_format($tickets), $kills), sprintf('%.0f s', $seconds));
    tellFindings($ledger);
}

/** The same crowd on a server of its own, which is shut down and crashes in turn while they work. */
function runRestarts(int $events, int $tickets): void
{
    $own = PrivateServer::open() ?? throw new RuntimeException('MariaDB is gone');
    try {
        fresh(connect($own->socket()), 'fai_bench');
        $connected = static function () use ($own): Database {
            $server = connect($own->socket());
            $server->select_db('fai_bench');
            return new Database($server);
        };
        (new Ledger($connected()))->open($tickets);
        $restarts = new Restarts($own, $connected, [15 => intdiv($events, 5), 9 => intdiv($events, 2)]);
        $crowd = new Crowd('fai_bench', $tickets, $own->socket(), $restarts->next(...));
        $seconds = timed(static fn () => $crowd->run(2, 6, intdiv($events, 2), 0, 500, 900));
        row(sprintf('%s events on %s tickets, the server shut down and crashed meanwhile', number_format($events), number_format($tickets)), sprintf('%.0f s', $seconds));
        tellFindings(new Ledger($connected()));
    } finally {
        $own->close();
    }
}

function tellFindings(Ledger $ledger): void
{
    foreach ($ledger->findings() as $what => $number) {
        row("… {$what}", number_format($number));
    }
}

/** @return float seconds */
function timed(callable $work): float
{
    $startedAt = hrtime(true);
    $work();

    return (hrtime(true) - $startedAt) / 1e9;
}

/** @param list<float> $values */
function percentile(array $values, float $share): float
{
    sort($values);

    return $values[(int) floor($share * (count($values) - 1))];
}

function microseconds(float $seconds): string
{
    return sprintf('%s µs', number_format($seconds * 1e6));
}

function perSecond(float $rate): string
{
    return sprintf('%s a second', number_format($rate));
}

function row(string $what, string $value): void
{
    echo "| {$what} | {$value} |\n";
}
