<?php

declare(strict_types=1);

namespace FaiTest\Host;

use Fai\Host\DatabaseError;
use FaiTest\Support\MariadbTestCase;

final class DatabaseTest extends MariadbTestCase
{
    public function testValuesAreNeverPartOfTheStatement(): void
    {
        $value = "a'; DROP TABLE x; -- \\ ? \" \0";

        self::assertSame(['v' => $value, 'n' => '7', 'z' => null], $this->database->row('SELECT ? AS v, ? AS n, ? AS z', [$value, 7, null]));
    }

    public function testAValueTooFewOrTooManyIsABug(): void
    {
        $this->expectException(\LogicException::class);

        $this->database->row('SELECT ?', []);
    }

    public function testAFailureTellsItsNumberAndNoData(): void
    {
        try {
            $this->database->rows('SELECT secret FROM nowhere');
            self::fail('there is no such table');
        } catch (DatabaseError $error) {
            self::assertSame(1146, $error->getCode());
            self::assertStringNotContainsString('secret', $error->getMessage());
        }
    }

    public function testATransactionIsAllOrNothing(): void
    {
        $this->database->execute('CREATE TABLE t (id INT PRIMARY KEY) ENGINE=InnoDB');

        try {
            $this->database->transaction(function (): void {
                $this->database->execute('INSERT INTO t VALUES (1)');
                throw new \RuntimeException('stop');
            });
        } catch (\RuntimeException) {
        }

        self::assertSame([], $this->database->rows('SELECT id FROM t'));
    }

    public function testShortWaitsArePutBackAlsoAfterAFailure(): void
    {
        $limits = fn (): ?array => $this->database->row('SELECT @@SESSION.lock_wait_timeout AS t, @@SESSION.innodb_lock_wait_timeout AS r');
        $before = $limits();

        try {
            $this->database->withShortWaits(function () use ($limits): void {
                self::assertSame(['t' => '1', 'r' => '2'], $limits());
                throw new \RuntimeException('stop');
            });
        } catch (\RuntimeException) {
        }

        self::assertSame($before, $limits());
    }

    public function testOneStatementCanHaveShortWaitsOfItsOwn(): void
    {
        $this->database->execute('CREATE TABLE t (t INT, r INT) ENGINE=InnoDB');
        $limits = fn (): ?array => $this->database->row('SELECT @@SESSION.lock_wait_timeout AS t, @@SESSION.innodb_lock_wait_timeout AS r');
        $before = $limits();

        $changed = $this->database->executeWithShortWaits('INSERT INTO t SELECT @@SESSION.lock_wait_timeout, @@SESSION.innodb_lock_wait_timeout', []);

        self::assertSame(1, $changed);
        self::assertSame(['t' => '1', 'r' => '2'], $this->database->row('SELECT * FROM t'));
        self::assertSame($before, $limits());
    }

    public function testAReadCanRefuseToWaitForATableAtAll(): void
    {
        $this->database->execute('CREATE TABLE t (id INT PRIMARY KEY) ENGINE=InnoDB');
        $limits = 'SELECT @@SESSION.lock_wait_timeout AS t, @@SESSION.innodb_lock_wait_timeout AS r';
        $before = $this->database->row($limits);
        self::assertSame([['t' => '0', 'r' => '2', 'v' => '7']], $this->database->rowsWithShortWaits("{$limits}, ? AS v", [7], 0));

        $other = $this->otherRequest();
        $other->execute('LOCK TABLES t WRITE');
        try {
            $this->database->rowsWithShortWaits('SELECT id FROM t', [], 0);
            self::fail('somebody holds the table');
        } catch (DatabaseError $error) {
            self::assertTrue($error->isRepeatable(), (string) $error->getCode());
        } finally {
            $other->execute('UNLOCK TABLES');
        }
        self::assertSame($before, $this->database->row($limits));
    }

    public function testAfterALockWaitTheWholeWorkIsDoneAgain(): void
    {
        $this->database->execute('CREATE TABLE t (id INT PRIMARY KEY, v INT) ENGINE=InnoDB');
        $this->database->execute('INSERT INTO t VALUES (1, 0), (2, 0)');
        $this->database->execute('SET SESSION innodb_lock_wait_timeout = 1');
        $other = $this->otherRequest();
        $other->execute('START TRANSACTION');
        $other->execute('UPDATE t SET v = 9 WHERE id = 2');
        $tries = 0;

        $this->database->transaction(function () use (&$tries, $other): void {
            $tries++;
            $this->database->execute('UPDATE t SET v = v + 1 WHERE id = 1');
            if ($tries === 2) {
                $other->execute('ROLLBACK');
            }
            $this->database->execute('UPDATE t SET v = v + 1 WHERE id = 2');
        });

        self::assertSame(2, $tries);
        self::assertSame([['v' => '1'], ['v' => '1']], $this->database->rows('SELECT v FROM t ORDER BY id'), 'each once, not twice');
    }
}
