<?php

declare(strict_types=1);

namespace FaiTest\Support;

/** Several PHP processes at once, as web requests are. */
final class Processes
{
    private const BEGINNING = <<<'PHP'
        [, $bootstrap, $socket, $name, $number, $startAt] = $argv;
        require $bootstrap;
        $connection = new mysqli(null, 'root', '', $name, 0, $socket);
        $connection->query("SET NAMES utf8, SESSION SQL_MODE = ''");
        $database = new Fai\Host\Database($connection);
        $number = (int) $number;
        if ($startAt > microtime(true)) {
            time_sleep_until((float) $startAt);
        }

        PHP;

    /** Until every process has started; those that are late only meet fewer others. */
    private const HEAD_START_SECONDS = 1.0;

    /**
     * Runs the code in each process, with `$database` and the process's `$number` from 1 on.
     *
     * @return list<string> what each printed
     */
    public static function run(int $count, string $code, string $databaseName): array
    {
        $startAt = (string) (microtime(true) + self::HEAD_START_SECONDS);
        $arguments = [dirname(__DIR__) . '/bootstrap.php', (string) getenv('FAI_MARIADB_SOCKET'), $databaseName];
        $running = [];
        for ($number = 1; $number <= $count; $number++) {
            $command = [PHP_BINARY, '-d', 'display_errors=1', '-r', self::BEGINNING . $code, '--', ...$arguments, (string) $number, $startAt];
            $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
            if ($process === false) {
                throw new \RuntimeException('PHP cannot be started');
            }
            $running[] = [$process, $pipes[1]];
        }
        return array_map(static function (array $one): string {
            [$process, $output] = $one;
            $printed = (string) stream_get_contents($output);
            fclose($output);
            proc_close($process);

            return $printed;
        }, $running);
    }
}
