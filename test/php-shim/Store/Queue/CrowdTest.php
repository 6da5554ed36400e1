<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\Crowd\Crowd;
use FaiTest\Support\Crowd\Ledger;
use FaiTest\Support\MariadbTestCase;

/** Delivery is at least once, the effect once; `test/bench/queue.mjs` does the same with many more. */
final class CrowdTest extends MariadbTestCase
{
    private const TICKETS = 40;
    private const EVENTS = 600;

    public function testManyAtOnceSomeOfThemKilledLoseNothingAndHoldNothingTwice(): void
    {
        (new Migrator($this->database, new Schema($this->database)))->run();
        $ledger = new Ledger($this->database);
        $ledger->open(self::TICKETS);
        $name = (string) $this->database->row('SELECT DATABASE() AS name')['name'];

        $started = (new Crowd($name, self::TICKETS))->run(producers: 2, workers: 4, eventsEach: self::EVENTS / 2, kills: 5, killEveryMs: 150, maxSeconds: 60);

        self::assertSame(
            ['changes' => self::EVENTS, 'heldTwice' => 0, 'lost' => 0, 'backwards' => 0, 'dead' => 0, 'left' => 0],
            $ledger->findings(),
        );
        self::assertGreaterThan(4, $started, 'those that were killed were replaced');
    }
}
