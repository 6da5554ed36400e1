<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Store\Migrations;
use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\DyingMigrationsTestCase;
use FaiTest\Support\SharedVectors;

/** The migration faults of the shared vectors, by their names: whatever happens, the next run reaches the same tables. */
final class MigrationFaultsTest extends DyingMigrationsTestCase
{
    /** Tests by the name of the fault they stand for. */
    private const COVERED = [
        'before statement s' => 'testKilledAtAnyStatementTheNextRunReachesTheSameTables',
        'after statement s, before the step counter' => 'testKilledAtAnyStatementTheNextRunReachesTheSameTables',
        'after the step counter' => 'testKilledAtAnyStatementTheNextRunReachesTheSameTables',
        'inside ALTER (connection killed)' => 'testAConnectionKilledInsideAStatementIsAFailureAndNoDamage',
        'lock holder killed' => 'testKilledAtAnyStatementTheNextRunReachesTheSameTables',
        'two activations at once' => 'testOfManyActivationsAtOnceNoneFailsAndTheTablesAreRight',
        'user without CREATE/ALTER' => 'testWithoutTheRightToCreateItIsRefusedUntilTheRightIsGiven',
        'counter table lost' => 'testALostCounterTableIsMadeAgain',
        'schema newer than code' => 'testANewerSchemaIsLeftAsItIs',
        'prefix not ost_' => 'testAnotherPrefixMakesTheSameTables',
        'sql_require_primary_key=ON' => 'testEveryTableHasAPrimaryKey',
        'utf8mb3 server default' => 'testTheDefaultCharacterSetOfTheDatabaseChangesNothing',
        'uninstall killed after table k' => 'testAnUninstallKilledAfterAnyTableIsFinishedByTheNext',
        'uninstall after a half migration' => 'testAnUninstallAfterAHalfMigrationLeavesNothing',
        'reinstall after uninstall' => 'testAnUninstallAfterAHalfMigrationLeavesNothing',
        'plugin files removed without uninstall' => 'testTablesThatWereLeftBehindAreTakenOverWithWhatIsInThem',
    ];

    /** @var array<string, string> */
    private array $straight = [];

    protected function setUp(): void
    {
        parent::setUp();
        $this->migrate();
        $this->straight = $this->definitions();
    }

    public function testEveryFaultOfTheVectorsHasItsTest(): void
    {
        foreach (self::COVERED as $method) {
            self::assertTrue(method_exists($this, $method), $method);
        }
        $vectors = SharedVectors::file('queue_migration_faults.json');
        if ($vectors === null) {
            self::markTestSkipped('The shared vectors are not beside the repository.');
        }
        $faults = array_filter($vectors->items, static fn (\stdClass $item): bool => $item->kind === 'migration');
        self::assertEqualsCanonicalizing(array_column($faults, 'when'), array_keys(self::COVERED));
    }

    /** @group slow */
    public function testKilledAtAnyStatementTheNextRunReachesTheSameTables(): void
    {
        $killed = 0;
        foreach (['before', 'during', 'after'] as $moment) {
            for ($number = 1;; $number++) {
                $this->dropEverything();
                if ($this->runDying($number, $moment) === 'done') {
                    break;
                }
                $killed++;
                self::assertSame('done', $this->migrateWhenFree(), "killed {$moment} statement {$number}");
                self::assertSame($this->straight, $this->definitions(), "killed {$moment} statement {$number}");
            }
        }
        self::assertGreaterThan(3 * 2 * count(Migrations::STEPS), $killed, 'each step and each counter, three times');
    }

    /** @group slow */
    public function testAnUninstallAfterAHalfMigrationLeavesNothing(): void
    {
        $this->connection->query('CREATE TABLE ost_ticket (id INT)');
        for ($number = 1;; $number++) {
            $this->dropEverything();
            $isDone = $this->runDying($number, 'during') === 'done';
            $this->untilLockIsFree();
            (new Schema($this->database))->dropAll();
            self::assertSame(['ost_ticket'], $this->tables(), "killed during statement {$number}");
            if ($isDone) {
                break;
            }
        }
        $this->connection->query('DROP TABLE ost_ticket');
        self::assertSame('done', $this->migrate());
        self::assertSame($this->straight, $this->definitions());
    }

    public function testAnUninstallKilledAfterAnyTableIsFinishedByTheNext(): void
    {
        foreach (array_keys(Schema::TABLES) as $last) {
            $this->migrate();
            $this->connection->query('DROP TABLE ' . implode(', ', array_slice(Schema::TABLES, 0, $last + 1)));
            (new Schema($this->database))->dropAll();
            (new Schema($this->database))->dropAll();

            self::assertSame([], $this->tables());
        }
        $this->migrate();
        self::assertSame($this->straight, $this->definitions());
    }

    public function testAConnectionKilledInsideAStatementIsAFailureAndNoDamage(): void
    {
        // Somebody holds a table, so that the migration waits inside a statement.
        $holder = $this->otherRequest();
        $holder->execute('LOCK TABLES fai_summaries WRITE');
        $victim = $this->start(1_000_000, 'after');
        $this->connection->query('KILL ' . $this->waitingConnection());
        self::assertStringNotContainsString('done', $this->finish($victim));
        $holder->execute('UNLOCK TABLES');

        self::assertSame('done', $this->migrateWhenFree());
        self::assertSame($this->straight, $this->definitions());
    }

    /** @group slow */
    public function testOfManyActivationsAtOnceNoneFailsAndTheTablesAreRight(): void
    {
        for ($round = 0; $round < 5; $round++) {
            $this->dropEverything();
            $processes = array_map(fn (): array => $this->start(1_000_000, 'after'), range(1, 6));
            $outcomes = array_map(fn (array $process): string => $this->finish($process), $processes);

            self::assertContains('done', $outcomes);
            self::assertSame([], array_diff($outcomes, ['done', 'busy']));
            self::assertSame($this->straight, $this->definitions());
        }
    }

    public function testWithoutTheRightToCreateItIsRefusedUntilTheRightIsGiven(): void
    {
        $this->dropEverything();
        $user = 'fai_' . bin2hex(random_bytes(4));
        $name = (string) $this->connection->query('SELECT DATABASE()')->fetch_row()[0];
        $this->connection->query("CREATE USER {$user}@localhost IDENTIFIED BY 'x'");
        try {
            $this->connection->query("GRANT SELECT, INSERT, UPDATE, DELETE ON {$name}.* TO {$user}@localhost");
            $limited = new \mysqli(null, $user, 'x', $name, 0, (string) getenv('FAI_MARIADB_SOCKET'));
            try {
                (new Migrator(new Database($limited), new Schema(new Database($limited))))->run();
                self::fail('There is no right to create a table.');
            } catch (DatabaseError $error) {
                self::assertSame(1142, $error->getCode());
            }
            self::assertSame([], $this->tables());
            $this->connection->query("GRANT CREATE ON {$name}.* TO {$user}@localhost");
            $limited = new \mysqli(null, $user, 'x', $name, 0, (string) getenv('FAI_MARIADB_SOCKET'));
            self::assertSame('done', (new Migrator(new Database($limited), new Schema(new Database($limited))))->run());
            self::assertSame($this->straight, $this->definitions());
        } finally {
            $this->connection->query("DROP USER {$user}@localhost");
        }
    }

    public function testALostCounterTableIsMadeAgain(): void
    {
        $this->connection->query('DROP TABLE fai_schema_version');

        self::assertSame('done', $this->migrate());
        self::assertSame($this->straight, $this->definitions());
        self::assertSame(Migrations::LATEST, (new Schema($this->database))->version());
    }

    public function testANewerSchemaIsLeftAsItIs(): void
    {
        (new Schema($this->database))->remember(Migrations::LATEST + 1);
        $this->connection->query('ALTER TABLE fai_summaries ADD newer INT NULL');
        $newer = $this->definitions();

        self::assertSame('newer', $this->migrate());
        self::assertSame($newer, $this->definitions());
    }

    public function testAnotherPrefixMakesTheSameTables(): void
    {
        $this->dropEverything();

        self::assertSame('done', (new Migrator($this->database, new Schema($this->database, 'desk2_')))->run());
        self::assertSame($this->straight, $this->definitions());
    }

    public function testEveryTableHasAPrimaryKey(): void
    {
        foreach ($this->straight as $table => $definition) {
            self::assertStringContainsString('PRIMARY KEY', $definition, $table);
        }
    }

    public function testTheDefaultCharacterSetOfTheDatabaseChangesNothing(): void
    {
        foreach (['utf8', 'utf8mb4', 'latin1'] as $characterSet) {
            $this->dropEverything();
            $this->connection->query('ALTER DATABASE CHARACTER SET ' . $characterSet);

            self::assertSame('done', $this->migrate());
            self::assertSame($this->straight, $this->definitions());
        }
    }

    public function testTablesThatWereLeftBehindAreTakenOverWithWhatIsInThem(): void
    {
        $this->connection->query("INSERT INTO fai_summaries VALUES (7, '{}', NULL, UTC_TIMESTAMP(6))");

        self::assertSame('done', $this->migrate());
        self::assertSame(['7'], $this->connection->query('SELECT ticket_id FROM fai_summaries')->fetch_row());
    }

    public function testEveryTableThatAStepMakesIsDroppedByTheUninstall(): void
    {
        preg_match_all('/CREATE TABLE IF NOT EXISTS (\w+)/', implode("\n", Migrations::STEPS), $made);

        self::assertEqualsCanonicalizing($made[1], Schema::TABLES);
        self::assertSame('fai_schema_version', Schema::TABLES[count(Schema::TABLES) - 1], 'it says whose the others are, to the last');
        self::assertSame(range(1, Migrations::LATEST), array_keys(Migrations::STEPS));
    }

    private function migrate(): string
    {
        return (new Migrator($this->database, new Schema($this->database)))->run();
    }

    /** The server notices a killed client a moment later, and its lock is held until then. */
    private function migrateWhenFree(): string
    {
        $this->untilLockIsFree();

        return $this->migrate();
    }

    private function dropEverything(): void
    {
        $this->connection->query('DROP TABLE IF EXISTS ' . implode(', ', Schema::TABLES));
    }

    /** @return array<string, string> */
    private function definitions(): array
    {
        $definitions = [];
        foreach ($this->tables() as $table) {
            $sql = (string) $this->connection->query("SHOW CREATE TABLE {$table}")->fetch_row()[1];
            $definitions[$table] = (string) preg_replace('/ AUTO_INCREMENT=\d+/', '', $sql);
        }

        return $definitions;
    }
}
