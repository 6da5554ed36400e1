<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Host\Database;
use Fai\Host\InstanceConfig;
use Fai\Store\CaptureFaults;
use Fai\Store\Migrations;
use Fai\Store\Schema;
use Fai\Store\SchemaGate;
use FaiTest\Support\KeptSettings;
use FaiTest\Support\MariadbTestCase;

final class SchemaGateTest extends MariadbTestCase
{
    public function testWhileTheVersionIsTheOneTheCodeKnowsNobodyIsAsked(): void
    {
        self::assertSame([true, true], $this->open($this->settingsOf(Migrations::LATEST), mayAsk: false));
    }

    public function testTablesOfANewerVersionAreReadAndNotWritten(): void
    {
        self::assertSame([true, false], $this->open($this->settingsOf(Migrations::LATEST + 1), mayAsk: false));
    }

    public function testTheFirstRequestMakesTheTablesAndTheNextAsksNobody(): void
    {
        $config = KeptSettings::of();

        self::assertSame([true, true], $this->open($config));
        self::assertSame([true, true], $this->open($config, mayAsk: false));
        self::assertSame(Migrations::LATEST, (new Schema($this->database))->version());
        self::assertSame('', $config->get(CaptureFaults::KEY), 'there is room for what may fail later');
    }

    public function testWhereTheSettingsKnowLessThanTheTablesTheyAreNotWritten(): void
    {
        $this->open(KeptSettings::of());
        (new Schema($this->database))->remember(Migrations::LATEST + 1);
        $config = KeptSettings::of();

        self::assertSame([true, false], $this->open($config));
        self::assertSame([true, false], $this->open($config, mayAsk: false));
    }

    public function testWhileAnotherRequestIsAtItThisOneGoesOnWithoutThePlugin(): void
    {
        $lock = 'fai_' . substr(hash('sha256', $this->database->row('SELECT DATABASE() AS name')['name'] . '|' . TABLE_PREFIX), 0, 32);
        $this->otherRequest()->row('SELECT GET_LOCK(?, 0)', [$lock]);
        $config = KeptSettings::of();

        self::assertSame([false, false], $this->open($config));
        self::assertSame('', $config->text(SchemaGate::PROBLEM_KEY), 'which is no problem');
        self::assertSame([], $this->tables());
    }

    public function testTablesOfAnotherHelpdeskAreAProblemThatIsLookedAtOnceAMinute(): void
    {
        $this->open(KeptSettings::of());
        $this->database->execute("UPDATE fai_schema_version SET table_prefix = 'second_'");
        $config = KeptSettings::of();

        self::assertSame([false, false], $this->open($config));
        self::assertStringContainsString('Another helpdesk', (string) SchemaGate::notice($config->text(SchemaGate::PROBLEM_KEY)));
        self::assertSame([false, false], $this->open($config, mayAsk: false));

        $config->set(SchemaGate::PROBLEM_KEY, 'foreign@' . (time() - 61));
        $this->database->execute("UPDATE fai_schema_version SET table_prefix = 'ost_'");
        self::assertSame([true, true], $this->open($config));
        self::assertNull(SchemaGate::notice($config->text(SchemaGate::PROBLEM_KEY)));
    }

    public function testTablesThatTurnedOutToBeMissingAreLookedForByTheNextRequest(): void
    {
        $config = KeptSettings::of();
        $this->open($config);
        $this->database->execute('DROP TABLE fai_summaries');
        SchemaGate::open($config, fn (): Database => $this->database)->distrust();
        $this->open($config);

        self::assertContains('fai_summaries', $this->tables());
    }

    private function settingsOf(int $version): InstanceConfig
    {
        return KeptSettings::of([SchemaGate::VERSION_KEY => (string) $version]);
    }

    /** @return array{bool, bool} readable, writable */
    private function open(InstanceConfig $config, bool $mayAsk = true): array
    {
        $gate = SchemaGate::open($config, function () use ($mayAsk): Database {
            self::assertTrue($mayAsk, 'a request with nothing to do asks the database nothing');

            return $this->database;
        });
        return [$gate->readable, $gate->writable];
    }
}
