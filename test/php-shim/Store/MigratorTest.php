<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Migrations;
use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\MariadbTestCase;

final class MigratorTest extends MariadbTestCase
{
    public function testItMakesOurTablesAndRemembersTheVersion(): void
    {
        self::assertSame('done', $this->migrate());
        self::assertEqualsCanonicalizing(Schema::TABLES, $this->tables());
        self::assertSame(Migrations::LATEST, (new Schema($this->database))->version());
    }

    public function testRunAgainItChangesNothing(): void
    {
        $this->migrate();
        $before = $this->definitions();

        self::assertSame('done', $this->migrate());
        self::assertSame($before, $this->definitions());
    }

    public function testKilledAfterAnyStatementItIsResumedToTheSameTables(): void
    {
        $this->migrate();
        $straight = $this->definitions();
        foreach (array_keys(Migrations::STEPS) as $last) {
            foreach (['statement', 'version'] as $killedAfter) {
                (new Schema($this->database))->dropAll();
                $this->runUntil($last, $killedAfter);

                self::assertSame('done', $this->migrate());
                self::assertSame($straight, $this->definitions(), "killed after the {$killedAfter} of step {$last}");
            }
        }
    }

    public function testWhileAnotherRequestIsAtItThisOneDoesNotWait(): void
    {
        $other = $this->otherRequest();
        $name = $this->lockName();
        $other->rows('SELECT GET_LOCK(?, 0)', [$name]);

        self::assertSame('busy', $this->migrate());
        self::assertSame([], $this->tables());
    }

    public function testTheLockIsGivenBack(): void
    {
        $this->migrate();

        self::assertSame('1', $this->otherRequest()->row('SELECT GET_LOCK(?, 0) AS got', [$this->lockName()])['got'] ?? null);
    }

    public function testTablesOfAnotherHelpdeskInTheSameDatabaseAreLeftAlone(): void
    {
        (new Migrator($this->database, new Schema($this->database, 'other_')))->run();

        self::assertSame('foreign', $this->migrate());
        (new Schema($this->database))->dropAll();
        self::assertEqualsCanonicalizing(Schema::TABLES, $this->tables());
    }

    public function testATableThatWasLostIsMadeAgain(): void
    {
        $this->migrate();
        $this->connection->query('DROP TABLE fai_summaries');

        self::assertSame('done', $this->migrate());
        self::assertEqualsCanonicalizing(Schema::TABLES, $this->tables());
    }

    public function testTablesOfANewerVersionAreLeftAsTheyAre(): void
    {
        $this->migrate();
        (new Schema($this->database))->remember(Migrations::LATEST + 1);

        self::assertSame('newer', $this->migrate());
        self::assertSame(Migrations::LATEST + 1, (new Schema($this->database))->version());
    }

    public function testDroppingIsCompleteAlsoAfterAHalfFinishedMigrationAndTwice(): void
    {
        $this->connection->query('CREATE TABLE ost_ticket (id INT)');
        foreach (array_keys(Migrations::STEPS) as $last) {
            $this->runUntil($last, 'statement');
            (new Schema($this->database))->dropAll();
            (new Schema($this->database))->dropAll();

            self::assertSame(['ost_ticket'], $this->tables());
        }
    }

    private function migrate(): string
    {
        return (new Migrator($this->database, new Schema($this->database)))->run();
    }

    private function runUntil(int $last, string $killedAfter): void
    {
        foreach (Migrations::STEPS as $number => $statement) {
            if ($number > $last) {
                return;
            }
            $this->database->execute($statement);
            if ($number < $last || $killedAfter === 'version') {
                (new Schema($this->database))->remember($number);
            }
        }
    }

    private function lockName(): string
    {
        $name = $this->database->row('SELECT DATABASE() AS name')['name'] ?? '';

        return 'fai_' . substr(hash('sha256', $name . '|' . TABLE_PREFIX), 0, 32);
    }

    /** @return array<string, string> */
    private function definitions(): array
    {
        $definitions = [];
        foreach ($this->tables() as $table) {
            $definitions[$table] = (string) $this->connection->query("SHOW CREATE TABLE {$table}")->fetch_row()[1];
        }

        return $definitions;
    }
}
