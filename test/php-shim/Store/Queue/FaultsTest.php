<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Capture\Recorder;
use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Store\EventQueue;
use Fai\Store\Queue\EventKind;
use FaiTest\Support\Occurrences;
use FaiTest\Support\QueueTestCase;

/** What a database can do to the capture of events, and what that costs the request in which it happens. */
final class FaultsTest extends QueueTestCase
{
    /** A request may be held up by one second for a table, two for a row; the rest is for a slow machine. */
    private const MAX_SECONDS = 3.0;

    public function testATableSomebodyHoldsCostsARequestWithManyEventsAMomentOnce(): void
    {
        $other = $this->otherRequest();
        $other->execute('LOCK TABLES fai_event_queue WRITE');
        [$seconds, $errors] = $this->requestWithManyEvents($this->queue);
        $other->execute('UNLOCK TABLES');

        self::assertLessThan(self::MAX_SECONDS, $seconds);
        self::assertSame([1205], $errors);
        $this->add(7, 'message');
        self::assertCount(1, $this->events(), 'afterwards all is well');
    }

    public function testARowSomebodyHoldsCostsNoMore(): void
    {
        $this->add(1, 'closed');
        $other = $this->otherRequest();
        $other->execute('START TRANSACTION');
        $other->execute("UPDATE fai_event_queue SET failure_code = 'x' WHERE ticket_id = 1");
        [$seconds, $errors] = $this->requestWithManyEvents($this->queue);
        $other->execute('ROLLBACK');

        self::assertLessThan(self::MAX_SECONDS, $seconds);
        self::assertSame([1205], $errors);
    }

    public function testAUserWhoMayNotWriteCostsNothing(): void
    {
        $name = (string) $this->database->row('SELECT DATABASE() AS name')['name'];
        $user = substr($name, 0, 30);
        $this->database->execute("CREATE USER '{$user}'@'localhost' IDENTIFIED BY 'x'");
        try {
            $this->database->execute("GRANT SELECT ON `{$name}`.* TO '{$user}'@'localhost'");
            $reader = new Database(new \mysqli(null, $user, 'x', $name, 0, (string) getenv('FAI_MARIADB_SOCKET')));
            [$seconds, $errors] = $this->requestWithManyEvents(new EventQueue($reader));
        } finally {
            $this->database->execute("DROP USER '{$user}'@'localhost'");
        }

        self::assertLessThan(1.0, $seconds);
        self::assertSame([1142], $errors);
    }

    /** @return array<string, array{int}> */
    public function errorsOfAServer(): array
    {
        return ['disk full' => [1021], 'table full' => [1114], 'read only' => [1290], 'storage engine' => [1030], 'killed' => [1317]];
    }

    /** @dataProvider errorsOfAServer */
    public function testAnErrorOfTheServerIsToldOnceAndCostsNothing(int $number): void
    {
        $this->failInserts($number, times: 1_000);
        [$seconds, $errors] = $this->requestWithManyEvents($this->queue);

        self::assertLessThan(1.0, $seconds);
        self::assertSame([$number], $errors);
    }

    public function testALostTableIsToldAsSuch(): void
    {
        $this->database->execute('DROP TABLE fai_event_queue');
        try {
            $this->add(7, 'message');
            self::fail('there is no table');
        } catch (DatabaseError $error) {
            self::assertTrue($error->isMissingTable(), 'so that the next request makes it again');
        }
    }

    public function testWhoeverHadToGiveWayTriesAgainAtOnce(): void
    {
        $this->failInserts(1213, times: 2);
        $this->add(7, 'message');
        self::assertCount(1, $this->events());

        $this->failInserts(1213, times: 3);
        $this->expectException(DatabaseError::class);
        $this->add(8, 'message');
    }

    public function testTheWaitsOfTheConnectionAreWhatTheyWereAlsoAfterAFailure(): void
    {
        $waits = fn (): ?array => $this->database->row('SELECT @@SESSION.lock_wait_timeout AS t, @@SESSION.innodb_lock_wait_timeout AS r');
        $before = $waits();
        $this->add(7, 'message');
        self::assertSame($before, $waits());

        $this->failInserts(1114, times: 1);
        $this->requestWithManyEvents($this->queue);
        self::assertSame($before, $waits());
    }

    public function testALeaseThatMetADeadlockIsTriedAgain(): void
    {
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->failNext('UPDATE', 1213, times: 2);
        self::assertSame(['7: message'], $this->leaseAll());
    }

    public function testALeaseThatCannotBeWrittenTakesNothing(): void
    {
        $this->add(7, 'message', 'closed');
        $this->atSecond(100);
        $before = $this->events('*');
        $this->failNext('UPDATE', 1205, times: 1_000);
        try {
            $this->leaseAll();
            self::fail('nothing could be leased');
        } catch (DatabaseError $error) {
            self::assertTrue($error->isRepeatable());
        }
        self::assertSame($before, $this->events('*'));
    }

    public function testNoStatementNeedsANewerServer(): void
    {
        $queries = '';
        foreach (glob(__DIR__ . '/../../../../php-shim/lib/Fai/Store/{,Queue/}*.php', GLOB_BRACE) ?: [] as $file) {
            foreach (token_get_all((string) file_get_contents($file)) as $token) {
                $queries .= is_array($token) && $token[0] === T_CONSTANT_ENCAPSED_STRING ? $token[1] . "\n" : '';
            }
        }

        self::assertStringContainsString('ON DUPLICATE KEY UPDATE', $queries);
        self::assertDoesNotMatchRegularExpression('/\bSKIP LOCKED|\bNOWAIT|\bRETURNING|\bWITH |\bOVER \(|\bJSON_|\bNOW\(|\bCURRENT_TIMESTAMP/', $queries);
    }

    /**
     * Twenty events of several tickets in one request, as capture would report them.
     *
     * @return array{float, list<int>} how many seconds they took, numbers of the errors that were told
     */
    private function requestWithManyEvents(EventQueue $queue): array
    {
        $errors = [];
        $recorder = new Recorder(
            static fn (int $ticketId, EventKind $kind) => $queue->add($ticketId, $kind),
            static function (\Throwable $error) use (&$errors): void {
                $errors[] = (int) $error->getCode();
            },
            static fn (): int => hrtime(true),
            true,
        );
        $startedAt = hrtime(true);
        foreach (range(1, 20) as $ticketId) {
            $recorder->hear(Occurrences::ticket('object.created', $ticketId, 'closed'));
        }
        $recorder->finish();

        return [(hrtime(true) - $startedAt) / 1e9, $errors];
    }

    private function failInserts(int $number, int $times): void
    {
        $this->failNext('INSERT', $number, $times);
    }

    /** Lets the server answer the next statements of a kind with an error, as if it meant it. */
    private function failNext(string $statement, int $number, int $times): void
    {
        $this->database->execute("SET @failures = {$times}");
        $this->database->execute(
            "CREATE OR REPLACE TRIGGER fail_{$statement} BEFORE {$statement} ON fai_event_queue FOR EACH ROW"
            . ' IF @failures > 0 THEN SET @failures = @failures - 1;'
            . " SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = {$number}; END IF",
        );
    }
}
