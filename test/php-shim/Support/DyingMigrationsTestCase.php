<?php

declare(strict_types=1);

namespace FaiTest\Support;

/** For tests that kill migrations: each runs in a process of its own, against the database of the test. */
abstract class DyingMigrationsTestCase extends MariadbTestCase
{
    private const DYING = __DIR__ . '/dying-migration.php';

    /** @return string what the migration answered; nothing when it was killed */
    protected function runDying(int $number, string $moment): string
    {
        return $this->finish($this->start($number, $moment));
    }

    /** @return array{resource, array<int, resource>} */
    protected function start(int $number, string $moment): array
    {
        $name = (string) $this->connection->query('SELECT DATABASE()')->fetch_row()[0];
        $command = [PHP_BINARY, '-d', 'display_errors=stderr', self::DYING, (string) getenv('FAI_MARIADB_SOCKET'), $name, (string) $number, $moment];
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);

        return [$process, $pipes];
    }

    /** @param array{resource, array<int, resource>} $started */
    protected function finish(array $started): string
    {
        [$process, $pipes] = $started;
        $output = (string) stream_get_contents($pipes[1]);
        fclose($pipes[1]);
        proc_close($process);

        return $output;
    }

    protected function untilLockIsFree(): void
    {
        $name = $this->database->row('SELECT DATABASE() AS name')['name'] ?? '';
        $lock = 'fai_' . substr(hash('sha256', $name . '|' . TABLE_PREFIX), 0, 32);
        self::assertSame('1', $this->database->row('SELECT GET_LOCK(?, 10) AS got', [$lock])['got'] ?? null);
        $this->database->rows('SELECT RELEASE_LOCK(?)', [$lock]);
    }

    /** The connection that waits for a table of ours; asks until there is one. */
    protected function waitingConnection(): int
    {
        $sql = "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE 'Waiting for table%'";
        do {
            $id = (int) ($this->database->row($sql)['id'] ?? 0);
        } while ($id === 0);

        return $id;
    }
}
