<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Migrator;
use Fai\Store\Schema;
use Fai\Store\TroubledEvents;
use FaiTest\Support\MariadbTestCase;

final class TroubledEventsTest extends MariadbTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
    }

    public function testEventsThatNeverFailedAreNoTrouble(): void
    {
        $this->event(1, 'message', 'attempt = 0');
        $this->event(2, 'message', 'attempt = 1');

        self::assertSame([], (new TroubledEvents($this->database))->list());
    }

    public function testGivenUpOnesComeFirstAndThoseOfATicketTogether(): void
    {
        $this->event(1, 'message', "attempt = 2, failure_code = 'model_timeout'");
        $this->event(2, 'response', "attempt = 5, failure_code = 'bad_answer', dead_at = UTC_TIMESTAMP(6)");
        $this->event(2, 'message', "attempt = 5, failure_code = 'bad_answer', dead_at = UTC_TIMESTAMP(6)");

        $list = (new TroubledEvents($this->database))->list();
        self::assertSame([
            ['ticketId' => 2, 'kinds' => ['message', 'response'], 'isDead' => true, 'reason' => 'bad_answer', 'attempts' => 5,
                'firstAt' => '2026-11-21T09:00:00Z', 'nextAt' => null],
            ['ticketId' => 1, 'kinds' => ['message'], 'isDead' => false, 'reason' => 'model_timeout', 'attempts' => 2,
                'firstAt' => '2026-11-21T09:00:00Z', 'nextAt' => '2026-11-21T09:00:00Z'],
        ], $list);
    }

    private function event(int $ticketId, string $kind, string $more): void
    {
        $at = '2026-11-21 09:00:00';
        $this->database->execute(
            "INSERT INTO fai_event_queue SET ticket_id = ?, kind = ?, first_at = ?, last_at = ?, due_at = ?, {$more}",
            [$ticketId, $kind, $at, $at, $at],
        );
    }
}
