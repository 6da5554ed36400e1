<?php

declare(strict_types=1);

namespace FaiTest\Support;

use RuntimeException;

/**
 * A MariaDB of one test's own, which may be stopped and started: the others share theirs. What it commits is on disk
 * before it says so, as on a server that matters.
 */
final class PrivateServer
{
    private const MAX_SECONDS = 60;

    /** @var resource|null */
    private $process = null;

    private function __construct(private readonly string $program, private readonly string $folder)
    {
    }

    /** Installs and starts one; null where MariaDB is not installed. */
    public static function open(): ?self
    {
        [$program, $install] = [self::find('mariadbd', 'mysqld'), self::find('mariadb-install-db')];
        if ($program === null || $install === null) {
            return null;
        }
        $folder = sys_get_temp_dir() . '/fai-server-' . bin2hex(random_bytes(6));
        mkdir($folder, 0700);
        $server = new self($program, $folder);
        // Also when the test dies.
        register_shutdown_function($server->close(...));
        $server->run([$install, '--no-defaults', "--datadir={$folder}/data", '--auth-root-authentication-method=normal', '--skip-test-db', ...self::asRoot()]);
        $server->start();

        return $server;
    }

    public function socket(): string
    {
        return $this->folder . '/socket';
    }

    /** Ends the server with a signal (9 is SIGKILL, 15 an orderly shutdown) and starts it again; returns when it answers. */
    public function restart(int $signal): void
    {
        $this->stop($signal);
        $this->start();
    }

    public function close(): void
    {
        if (!is_dir($this->folder)) {
            return;
        }
        $this->stop(9);
        $this->run(['rm', '-rf', $this->folder]);
    }

    private function start(): void
    {
        $command = [$this->program, '--no-defaults', "--datadir={$this->folder}/data", "--socket={$this->socket()}", '--skip-networking',
            '--sql-mode=', '--innodb-flush-log-at-trx-commit=1', '--skip-log-bin', ...self::asRoot()];
        $log = ['file', $this->folder . '/log', 'a'];
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes) ?: null;
        $end = microtime(true) + self::MAX_SECONDS;
        while (!$this->answers()) {
            if (microtime(true) > $end || $this->process === null || !proc_get_status($this->process)['running']) {
                throw new RuntimeException("MariaDB does not start, see {$this->folder}/log");
            }
            usleep(20_000);
        }
    }

    private function stop(int $signal): void
    {
        if ($this->process !== null) {
            proc_terminate($this->process, $signal);
            // Waits for its end.
            proc_close($this->process);
            $this->process = null;
        }
    }

    private function answers(): bool
    {
        try {
            return (new \mysqli(null, 'root', '', '', 0, $this->socket()))->query('SELECT 1') !== false;
        } catch (\mysqli_sql_exception) {
            return false;
        }
    }

    /** @param list<string> $command */
    private function run(array $command): void
    {
        $log = ['file', "{$this->folder}.log", 'a'];
        $process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes);
        if ($process === false || proc_close($process) !== 0) {
            throw new RuntimeException("{$command[0]} failed, see {$this->folder}.log");
        }
        unlink("{$this->folder}.log");
    }

    /** @return list<string> */
    private static function asRoot(): array
    {
        return posix_getuid() === 0 ? ['--user=root'] : [];
    }

    private static function find(string ...$names): ?string
    {
        foreach ($names as $name) {
            foreach ([...explode(':', (string) getenv('PATH')), '/usr/sbin'] as $folder) {
                if (is_executable("{$folder}/{$name}")) {
                    return "{$folder}/{$name}";
                }
            }
        }
        return null;
    }
}
