<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Database;
use Fai\Store\EventQueue;
use Fai\Store\Migrator;
use Fai\Store\Queue\EventKind;
use Fai\Store\Schema;

/** For tests of the event queue. The database's clock stands still until a test moves it (`timestamp` of the session). */
abstract class QueueTestCase extends MariadbTestCase
{
    protected const SETTLE_SECONDS = 30;
    private const START = 1_800_000_000;

    protected EventQueue $queue;

    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
        $this->queue = new EventQueue($this->database, self::SETTLE_SECONDS);
        $this->atSecond(0);
    }

    /** Moves the clock to so many seconds after the start of the test. */
    protected function atSecond(float $seconds, ?Database $request = null): void
    {
        ($request ?? $this->database)->execute(sprintf('SET SESSION timestamp = %.6f', self::START + $seconds));
    }

    /** What the clock of the test says at so many seconds, as MySQL writes it. */
    protected static function utc(float $seconds): string
    {
        return gmdate('Y-m-d H:i:s', self::START + (int) floor($seconds)) . sprintf('.%06d', round(($seconds - floor($seconds)) * 1e6));
    }

    protected function add(int $ticketId, string ...$kinds): void
    {
        foreach ($kinds as $kind) {
            $this->queue->add($ticketId, EventKind::from($kind));
        }
    }

    /** @return list<string> `ticket: kinds` of every lease handed out now, by ticket */
    protected function leaseAll(): array
    {
        $leased = [];
        foreach ($this->queue->lease(50, 60, 'test') as $lease) {
            $kinds = $lease->kinds;
            sort($kinds);
            $leased[] = $lease->ticketId . ': ' . implode(' ', $kinds);
        }
        sort($leased);

        return $leased;
    }

    /** Leases the one ticket there is. */
    protected function token(int $leaseSeconds = 60): string
    {
        $leases = $this->queue->lease(1, $leaseSeconds, 'test');
        self::assertCount(1, $leases, 'there is something to lease');

        return $leases[0]->token;
    }

    /** @return list<array<string, string|null>> */
    protected function events(string $columns = 'ticket_id, kind'): array
    {
        return $this->database->rows("SELECT {$columns} FROM fai_event_queue ORDER BY id");
    }
}
