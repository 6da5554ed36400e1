<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Migrator;
use Fai\Store\QueueState;
use Fai\Store\Schema;
use FaiTest\Support\MariadbTestCase;

final class QueueStateTest extends MariadbTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
    }

    public function testAnEmptyQueueIsAllZeros(): void
    {
        self::assertSame(['waiting' => 0, 'leased' => 0, 'dead' => 0, 'oldestAt' => null], $this->depth());
    }

    public function testEachEventIsCountedOnce(): void
    {
        $this->event(1, 'message', '2026-11-21 09:00:00');
        $this->event(2, 'message', '2026-11-21 08:00:00', "lease_token = 'a', lease_until = UTC_TIMESTAMP(6) + INTERVAL 60 SECOND");
        $this->event(3, 'message', '2026-11-21 07:00:00', 'dead_at = UTC_TIMESTAMP(6)');

        self::assertSame(['waiting' => 1, 'leased' => 1, 'dead' => 1, 'oldestAt' => '2026-11-21T08:00:00Z'], $this->depth());
    }

    public function testAnEventWhoseLeaseHasRunOutWaitsAgain(): void
    {
        $this->event(1, 'message', '2026-11-21 09:00:00', "lease_token = 'a', lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");

        self::assertSame(['waiting' => 1, 'leased' => 0, 'dead' => 0, 'oldestAt' => '2026-11-21T09:00:00Z'], $this->depth());
    }

    /** @return array<string, mixed> */
    private function depth(): array
    {
        return (new QueueState($this->database))->depth();
    }

    private function event(int $ticketId, string $kind, string $at, string $more = 'attempt = 0'): void
    {
        $this->database->execute(
            "INSERT INTO fai_event_queue SET ticket_id = ?, kind = ?, first_at = ?, last_at = ?, due_at = ?, {$more}",
            [$ticketId, $kind, $at, $at, $at],
        );
    }
}
