<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Host\DatabaseError;
use Fai\Host\InstanceConfig;
use Fai\Store\CaptureFaults;
use FaiTest\Support\KeptSettings;
use PHPUnit\Framework\TestCase;

final class CaptureFaultsTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const DAY = 86_400;

    public function testBeforeTheFirstThereIsNone(): void
    {
        $faults = new CaptureFaults(KeptSettings::of());
        $faults->begin();

        self::assertSame(['total' => 0, 'lastAt' => null, 'lastCode' => null], $faults->state());
        self::assertNull($faults->warning(self::NOW));
    }

    public function testTheyAreCountedWithTheLastOne(): void
    {
        $config = KeptSettings::of();
        (new CaptureFaults($config))->note(new DatabaseError('A statement failed', 1146), self::NOW - 1);
        (new CaptureFaults($config))->note(new DatabaseError('A statement failed', 1205), self::NOW);

        $expected = ['total' => 2, 'lastAt' => '2027-01-15T08:00:00Z', 'lastCode' => 'database_1205'];
        self::assertSame($expected, (new CaptureFaults($config))->state());
    }

    public function testWhatAnErrorSaysIsNotKept(): void
    {
        $faults = new CaptureFaults(KeptSettings::of());
        $faults->note(new \RuntimeException('Ticket of jane@example.com'), self::NOW);

        self::assertSame('unexpected', $faults->state()['lastCode']);
    }

    public function testAdministratorsAreWarnedForAWeek(): void
    {
        $faults = new CaptureFaults(KeptSettings::of());
        $faults->note(new DatabaseError('A statement failed', 1205), self::NOW);

        self::assertStringContainsString('queue', (string) $faults->warning(self::NOW));
        self::assertNotNull($faults->warning(self::NOW + 7 * self::DAY - 1));
        self::assertNull($faults->warning(self::NOW + 7 * self::DAY));
    }

    public function testTheCountIsNotBegunAnew(): void
    {
        $config = KeptSettings::of();
        $faults = new CaptureFaults($config);
        $faults->note(new DatabaseError('A statement failed', 1205), self::NOW);
        $faults->begin();

        self::assertSame(1, $faults->state()['total']);
    }

    public function testAValueThatSomebodyElseHasWrittenIsNoCount(): void
    {
        foreach (['nonsense', '{"total":"7"}', '[]', '{"total":1,"at":null,"code":null}'] as $value) {
            $faults = new CaptureFaults(KeptSettings::of([CaptureFaults::KEY => $value]));

            self::assertSame(0, $faults->state()['total'], $value);
        }
    }

    public function testNothingIsThrownWhereItCannotBeKept(): void
    {
        KeptSettings::of();
        $readOnly = new class ([]) extends \PluginConfig {
            public function set(string $key, mixed $value): mixed
            {
                throw new \RuntimeException('Unable to execute query');
            }
        };
        $faults = new CaptureFaults(new InstanceConfig($readOnly));
        $faults->note(new DatabaseError('A statement failed', 1205), self::NOW);

        self::assertSame(0, $faults->state()['total']);
    }
}
