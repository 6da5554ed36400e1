<?php

// One process of a crowd on the event queue: `php member.php ROLE DATABASE NUMBER TICKETS EVENTS`. A worker dies of every
// error; a producer connects again and goes on, as a helpdesk would with its next request.

declare(strict_types=1);

use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Host\Place;
use Fai\Store\EventQueue;
use Fai\Store\Insights;
use Fai\Store\Origin;
use Fai\Store\Queue\EventKind;
use FaiTest\Support\Crowd\Ledger;

require __DIR__ . '/../../bootstrap.php';

[, $role, $name, $number, $tickets, $events] = $argv;
define('TABLE_PREFIX', 'ost_');
$connect = static function () use ($name): Database {
    $connection = new mysqli(null, 'root', '', $name, 0, (string) getenv('FAI_MARIADB_SOCKET'));
    $connection->query("SET NAMES utf8, SESSION SQL_MODE = ''");
    return new Database($connection);
};

if ($role === 'producer') {
    $kinds = EventKind::cases();
    $database = null;
    for ($event = 0; $event < (int) $events; $event++) {
        $ticketId = random_int(1, (int) $tickets);
        for (;;) {
            try {
                $database ??= $connect();
                (new Ledger($database))->change($ticketId);
                (new EventQueue($database, 0))->add($ticketId, $kinds[array_rand($kinds)]);
                break;
            } catch (DatabaseError | mysqli_sql_exception) {
                // Whether it was committed nobody knows: the change is made, and told, once more.
                $database = null;
                usleep(50_000);
            }
        }
    }
    exit(0);
}
$database = $connect();
$queue = new EventQueue($database, 0);
$ledger = new Ledger($database);
$insights = new Insights($database);

// A worker: leases, looks at the ticket, writes what it saw, acknowledges. It ends when nobody adds and nothing is left.
const LEASE_SECONDS = 3;
do {
    $producersAreDone = is_file((string) getenv('FAI_PRODUCERS_DONE'));
    $leases = $queue->lease(10, LEASE_SECONDS, "worker {$number}");
    foreach ($leases as $lease) {
        $ledger->begin($lease->ticketId, $lease->token, $lease->expiresAt);
        $version = $ledger->version($lease->ticketId);
        usleep(random_int(0, 3_000));
        if (!$queue->isLeasedBy($lease->ticketId, $lease->token)) {
            continue;
        }
        $origin = new Origin($version, new Place(sprintf('%012d', $version), $version), '2026-11-21T10:00:00Z', 'en', ['provider' => 'x', 'name' => 'y'], 1);
        $insights->write($lease->ticketId, $origin, ['summary' => ['gist' => "version {$version}"]]);
        $ledger->end($lease->ticketId, $lease->token);
        $queue->acknowledge($lease->token);
    }
    if ($leases === []) {
        usleep(20_000);
    }
} while (!$producersAreDone || $leases !== [] || $database->row('SELECT 1 FROM fai_event_queue WHERE dead_at IS NULL LIMIT 1') !== null);
