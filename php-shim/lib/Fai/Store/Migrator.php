<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/**
 * Brings our tables to the version the code knows, forward only. Each step is one statement that is safe to run again:
 * DDL cannot be rolled back, so a killed process simply leaves the rest to the next one.
 */
final class Migrator
{
    public function __construct(private readonly Database $database, private readonly Schema $schema)
    {
    }

    /**
     * @return 'done'|'busy'|'foreign'|'newer' `busy`: another process is at it, and this one does not wait;
     *         `newer`: the tables were made by a newer version of the plugin and are left as they are
     */
    public function run(): string
    {
        $lock = $this->lockName();
        if (($this->database->row('SELECT GET_LOCK(?, 0) AS got', [$lock])['got'] ?? null) !== '1') {
            return 'busy';
        }
        try {
            return $this->migrate();
        } finally {
            $this->database->rows('SELECT RELEASE_LOCK(?)', [$lock]);
        }
    }

    /** @return 'done'|'foreign'|'newer' */
    private function migrate(): string
    {
        if ($this->schema->belongsToAnother()) {
            return 'foreign';
        }
        $version = $this->schema->version();
        if ($version > Migrations::LATEST) {
            return 'newer';
        }
        // All of them, also those done before: a table may have been lost, in a restored backup for instance.
        foreach (Migrations::STEPS as $number => $statement) {
            $this->database->execute($statement);
            $this->schema->remember(max($number, $version));
        }
        return 'done';
    }

    /** Locks of MySQL are named for the whole server, and at most 64 characters long. */
    private function lockName(): string
    {
        $database = (string) ($this->database->row('SELECT DATABASE() AS name')['name'] ?? '');
        return 'fai_' . substr(hash('sha256', $database . '|' . TABLE_PREFIX), 0, 32);
    }
}
