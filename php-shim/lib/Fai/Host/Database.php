<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * osTicket's own database connection, for our own tables only. Core's db_query() is not used: it swallows errors, mails
 * them to the administrator, and repeats only the last statement of a transaction after a deadlock (mysqli.php:187).
 */
final class Database
{
    private const TRANSACTION_TRIES = 3;
    private const MAX_PAUSE_MICROSECONDS = 40_000;

    public function __construct(private readonly \mysqli $connection)
    {
    }

    public static function ofHost(): self
    {
        $connection = $GLOBALS['__db'] ?? null;
        if (!$connection instanceof \mysqli) {
            throw new DatabaseError('osTicket has no database connection');
        }
        return new self($connection);
    }

    /**
     * Runs a statement that returns rows.
     *
     * @param list<int|string|null> $values one for each `?` in the statement
     * @return list<array<string, string|null>>
     * @throws DatabaseError
     */
    public function rows(string $sql, array $values = []): array
    {
        $result = $this->query($sql, $values);
        if (!$result instanceof \mysqli_result) {
            throw new DatabaseError('The statement returned no rows');
        }
        /** @var list<array<string, string|null>> $rows mysqli::query() gives every column as text */
        $rows = $result->fetch_all(MYSQLI_ASSOC);
        $result->free();
        return $rows;
    }

    /**
     * @param list<int|string|null> $values one for each `?` in the statement
     * @return array<string, string|null>|null the first row
     * @throws DatabaseError
     */
    public function row(string $sql, array $values = []): ?array
    {
        return $this->rows($sql, $values)[0] ?? null;
    }

    /**
     * Runs a statement that returns no rows.
     *
     * @param list<int|string|null> $values one for each `?` in the statement
     * @return int rows it changed
     * @throws DatabaseError
     */
    public function execute(string $sql, array $values = []): int
    {
        $this->query($sql, $values);
        return (int) $this->connection->affected_rows;
    }

    /**
     * Runs the work in one transaction, all of it again after a deadlock or a lock wait (InnoDB has then rolled back
     * everything, not just the last statement). The work must not change anything outside the database.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function transaction(callable $work): mixed
    {
        for ($try = 1;; $try++) {
            $this->execute('START TRANSACTION');
            try {
                $answer = $work();
                $this->execute('COMMIT');
                return $answer;
            } catch (\Throwable $error) {
                $this->rollBack();
                if ($try >= self::TRANSACTION_TRIES || !$error instanceof DatabaseError || !$error->isRepeatable()) {
                    throw $error;
                }
                // Two that met once would only meet again.
                usleep(random_int(1_000, self::MAX_PAUSE_MICROSECONDS * $try));
            }
        }
    }

    /**
     * Runs the work with short lock waits: one second for a table somebody holds, two for a row. MySQL's own limits are a
     * day and 50 seconds, and core would wait with us. What was set before is put back.
     *
     * @template T
     * @param callable(): T $work
     * @param int           $tableSeconds 0 waits for no table at all (MySQL takes it for 1)
     * @return T
     */
    public function withShortWaits(callable $work, int $tableSeconds = 1): mixed
    {
        $this->execute(
            'SET @fai_table_wait = @@SESSION.lock_wait_timeout, @fai_row_wait = @@SESSION.innodb_lock_wait_timeout,'
            . " SESSION lock_wait_timeout = $tableSeconds, SESSION innodb_lock_wait_timeout = 2",
        );
        try {
            return $work();
        } finally {
            $this->execute('SET SESSION lock_wait_timeout = @fai_table_wait, SESSION innodb_lock_wait_timeout = @fai_row_wait');
        }
    }

    /**
     * Runs one statement as {@see withShortWaits()} would. MariaDB does it in one round trip, which matters to whoever waits
     * for a page.
     *
     * @param list<int|string|null> $values one for each `?` in the statement
     * @return int rows it changed
     * @throws DatabaseError
     */
    public function executeWithShortWaits(string $sql, array $values): int
    {
        return $this->oneWithShortWaits($sql, 1, fn (string $statement): int => $this->execute($statement, $values));
    }

    /**
     * The same for a statement that returns rows.
     *
     * @param list<int|string|null> $values one for each `?` in the statement
     * @param int                   $tableSeconds see {@see withShortWaits()}
     * @return list<array<string, string|null>>
     * @throws DatabaseError
     */
    public function rowsWithShortWaits(string $sql, array $values, int $tableSeconds): array
    {
        return $this->oneWithShortWaits($sql, $tableSeconds, fn (string $statement): array => $this->rows($statement, $values));
    }

    /**
     * @template T
     * @param callable(string): T $run runs the statement it is given
     * @return T
     */
    private function oneWithShortWaits(string $sql, int $tableSeconds, callable $run): mixed
    {
        if (stripos($this->connection->server_info, 'mariadb') === false) {
            return $this->withShortWaits(static fn (): mixed => $run($sql), $tableSeconds);
        }
        return $run("SET STATEMENT lock_wait_timeout = $tableSeconds, innodb_lock_wait_timeout = 2 FOR " . $sql);
    }

    private function rollBack(): void
    {
        try {
            $this->execute('ROLLBACK');
        } catch (DatabaseError) {
            // The connection is gone, and the transaction with it.
        }
    }

    /** @param list<int|string|null> $values */
    private function query(string $sql, array $values): \mysqli_result|bool
    {
        try {
            $result = $this->connection->query($this->bind($sql, $values));
        } catch (\mysqli_sql_exception $error) {
            throw new DatabaseError('A statement failed', (int) $error->getCode());
        }
        // PHP 8.1 throws by default, but another plugin may have switched that off.
        if ($result === false) {
            throw new DatabaseError('A statement failed', $this->connection->errno);
        }
        return $result;
    }

    /** @param list<int|string|null> $values */
    private function bind(string $sql, array $values): string
    {
        $parts = explode('?', $sql);
        if (count($parts) !== count($values) + 1) {
            throw new \LogicException('One value for each placeholder');
        }
        $bound = $parts[0];
        foreach ($values as $index => $value) {
            $bound .= $this->literal($value) . $parts[$index + 1];
        }
        return $bound;
    }

    private function literal(int|string|null $value): string
    {
        return match (true) {
            $value === null => 'NULL',
            is_int($value) => (string) $value,
            default => "'" . $this->connection->real_escape_string($value) . "'",
        };
    }
}
