<?php

declare(strict_types=1);

namespace FaiTest\Support\Crowd;

/** Several PHP processes on one queue: some add events, some lease them, and of those one is killed every now and then. */
final class Crowd
{
    private const POLL_MICROSECONDS = 20_000;

    /** @var array<int, resource> worker processes by number */
    private array $workers = [];

    private int $started = 0;

    /**
     * @param string               $database  name of a database with our tables and an open ledger
     * @param string|null          $socket    of its server; by default the one that `FAI_MARIADB_SOCKET` names
     * @param \Closure(): bool|null $meanwhile called again and again while it runs; it goes on until this returns false
     */
    public function __construct(
        private readonly string $database,
        private readonly int $tickets,
        private readonly ?string $socket = null,
        private readonly ?\Closure $meanwhile = null,
    ) {
    }

    /**
     * Runs until nothing is left to do.
     *
     * @param int $kills how many workers are killed with SIGKILL, one about every `$killEveryMs`
     * @return int how many workers were started in all
     */
    public function run(int $producers, int $workers, int $eventsEach, int $kills, int $killEveryMs, int $maxSeconds): int
    {
        $done = (string) tempnam(sys_get_temp_dir(), 'fai-crowd-');
        unlink($done);
        putenv("FAI_PRODUCERS_DONE={$done}");
        $adding = array_map(fn (int $number) => $this->start('producer', $number, $eventsEach), range(1, $producers));
        $nextKillAt = microtime(true) + $killEveryMs / 1_000;
        $end = microtime(true) + $maxSeconds;
        do {
            $mayEnd = $this->meanwhile === null || !($this->meanwhile)();
            $adding = array_filter($adding, static fn ($process): bool => proc_get_status($process)['running']);
            if ($adding === []) {
                touch($done);
            }
            if ($kills > 0 && microtime(true) >= $nextKillAt && $this->workers !== []) {
                proc_terminate($this->workers[array_rand($this->workers)], 9);
                $kills--;
                $nextKillAt = microtime(true) + random_int(1, 2 * $killEveryMs) / 1_000;
            }
            $oneIsDone = $this->removeEnded();
            $isOver = $mayEnd && $oneIsDone && $adding === [] && $kills === 0;
            while (count($this->workers) < $workers && !$isOver) {
                $this->workers[] = $this->start('worker', ++$this->started, 0);
            }
            usleep(self::POLL_MICROSECONDS);
        } while (!$isOver && microtime(true) < $end);
        foreach ([...$adding, ...$this->workers] as $process) {
            proc_terminate($process, 9);
        }
        @unlink($done);

        return $this->started;
    }

    /** @return bool true when one of them ended by itself, which is when it found nothing more to do */
    private function removeEnded(): bool
    {
        $oneIsDone = false;
        foreach ($this->workers as $number => $process) {
            $status = proc_get_status($process);
            if (!$status['running']) {
                unset($this->workers[$number]);
                $oneIsDone = $oneIsDone || (!$status['signaled'] && $status['exitcode'] === 0);
            }
        }
        return $oneIsDone;
    }

    /** @return resource */
    private function start(string $role, int $number, int $events)
    {
        $command = [PHP_BINARY, __DIR__ . '/member.php', $role, $this->database, (string) $number, (string) $this->tickets, (string) $events];
        $environment = $this->socket === null ? null : ['FAI_MARIADB_SOCKET' => $this->socket] + getenv();
        // Whoever meets a server that is gone says so; that is as it should be.
        $errors = $this->meanwhile === null ? [] : [2 => ['file', '/dev/null', 'w'], 1 => ['file', '/dev/null', 'w']];
        $process = proc_open($command, $errors, $pipes, null, $environment);

        return is_resource($process) ? $process : throw new \RuntimeException('no process could be started');
    }
}
