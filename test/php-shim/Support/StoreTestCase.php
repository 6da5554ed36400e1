<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Store\Figures;
use Fai\Store\Insights;
use Fai\Store\Migrator;
use Fai\Store\PageRecord;
use Fai\Store\PageRecords;
use Fai\Store\Schema;

/** For tests of what is kept in our tables: they are there, and empty. */
abstract class StoreTestCase extends MariadbTestCase
{
    protected const TICKET = 42;
    protected const SANA = 2;
    protected const SILAS = 3;

    protected Insights $insights;
    protected Figures $figures;

    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
        $this->insights = new Insights($this->database);
        $this->figures = new Figures($this->database);
    }

    /** Writes a summary and two recommendations, `a` and `b`, that know the thread up to an entry. */
    protected function writeInsights(int $entryId = 1): void
    {
        $this->insights->write(self::TICKET, Origins::at($entryId), [
            'summary' => ['gist' => "Knows entry {$entryId}"],
            'recommendations' => [['id' => 'a'], ['id' => 'b']],
        ]);
    }

    protected function record(int $staffId = self::SANA): PageRecord
    {
        return (new PageRecords($this->database))->find(self::TICKET, $staffId);
    }

    /** @return array<string, int> the totals of the one model tests write with */
    protected function totals(): array
    {
        return array_filter($this->figures->byModel()[0]['figures'] ?? []);
    }

    /** How many rows a table of ours has. */
    protected function countRows(string $table): int
    {
        return (int) ($this->database->row("SELECT COUNT(*) AS rows_there FROM {$table}")['rows_there'] ?? -1);
    }

    /** Statements that read tables; those that set a limit for waiting are none. */
    protected function queriesOf(callable $work): int
    {
        $selects = fn (): int => (int) ($this->database->row("SHOW SESSION STATUS LIKE 'Com_select'")['Value'] ?? 0);
        $before = $selects();
        $work();

        return $selects() - $before;
    }

    protected function databaseName(): string
    {
        return (string) ($this->database->row('SELECT DATABASE() AS name')['name'] ?? '');
    }

    /** Moves a moment that is stored into the past. */
    protected function age(string $table, string $column, int $seconds): void
    {
        $this->database->execute("UPDATE {$table} SET {$column} = {$column} - INTERVAL ? SECOND", [$seconds]);
    }
}
