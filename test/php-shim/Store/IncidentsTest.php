<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\ArrivedProbes;
use Fai\Store\Incidents;
use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\MariadbTestCase;

final class IncidentsTest extends MariadbTestCase
{
    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
    }

    public function testTheSameErrorAgainIsCountedAndNotStoredAgain(): void
    {
        $incidents = new Incidents($this->database);
        $incidents->note('token_refused expired');
        $incidents->note('request_failed Error(0)', 'A.php:1');
        $incidents->note('token_refused expired', 'B.php:2');

        $latest = $incidents->latest(10);
        self::assertSame(['token_refused expired', 'request_failed Error(0)'], array_column($latest, 'code'));
        self::assertSame([2, 1], array_column($latest, 'total'));
        self::assertSame(['B.php:2', 'A.php:1'], array_column($latest, 'place'));
    }

    public function testLongOnesAreCutAndDoNotFail(): void
    {
        $incidents = new Incidents($this->database);
        $incidents->note(str_repeat('c', 500), str_repeat('p', 500));

        self::assertSame(str_repeat('c', 64), $incidents->latest(1)[0]['code']);
    }

    public function testAReportThatCannotBeMadeHurtsNobody(): void
    {
        $this->connection->query('DROP TABLE fai_incidents');
        (new Incidents($this->database))->note('any');

        self::assertNotContains('fai_incidents', $this->tables());
    }

    public function testAProbeIsKnownOnceItArrivedAndForgottenAfterAnHour(): void
    {
        $probes = new ArrivedProbes($this->database);
        $probes->note('0123456789abcdef');
        self::assertTrue($probes->has('0123456789abcdef'));
        self::assertFalse($probes->has('fedcba9876543210'));

        $this->connection->query("UPDATE fai_facts SET at = UTC_TIMESTAMP(6) - INTERVAL 2 HOUR");
        $probes->note('fedcba9876543210');
        self::assertFalse($probes->has('0123456789abcdef'));
    }
}
