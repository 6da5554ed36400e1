<?php

declare(strict_types=1);

namespace FaiTest\Settings;

use Fai\Settings\StaffSettings;
use PHPUnit\Framework\TestCase;

final class StaffSettingsTest extends TestCase
{
    public function testWhatWasNeverSavedIsAsOnAFreshInstall(): void
    {
        self::assertEquals(new StaffSettings(), self::read([]));
        self::assertEquals(new StaffSettings(true, true, true, 60, [], false), self::read([]));
    }

    public function testSwitchesAreReadAsOsTicketStoresThem(): void
    {
        $off = self::read(['allow_insert' => '0', 'allow_rating' => false, 'allow_refresh' => '0', 'restrict_by_role' => '1']);

        self::assertEquals([false, false, false, true], [$off->allowInsert, $off->allowRating, $off->allowRefresh, $off->restrictByRole]);
    }

    /** @dataProvider choices */
    public function testDepartmentsAreIds(mixed $stored, array $ids): void
    {
        self::assertSame($ids, self::read(['departments' => $stored])->departments);
    }

    /** @return array<string, array{mixed, list<int>}> */
    public static function choices(): array
    {
        return [
            'read through the field' => [[1 => 'Support', '3' => 'Sales, EMEA'], [1, 3]],
            'as it is stored' => ['{"2":"Sales"}', [2]],
            'none' => [[], []],
            'nothing stored' => ['', []],
            'null' => [null, []],
            'no JSON' => ['Support', []],
            'a number' => ['7', []],
            'keys that are no ids' => [['x' => 'y', 0 => 'z'], []],
        ];
    }

    /** @dataProvider seconds */
    public function testSecondsThatMakeNoSenseAreTheDefault(mixed $stored, int $seconds): void
    {
        self::assertSame($seconds, self::read(['refresh_seconds' => $stored])->refreshSeconds);
    }

    /** @dataProvider questions */
    public function testANumberOfQuestionsThatMakesNoSenseIsTheDefault(mixed $stored, int $perHour): void
    {
        self::assertSame($perHour, self::read(['questions_per_hour' => $stored])->questionsPerHour);
    }

    /** @return array<string, array{mixed, int}> */
    public static function questions(): array
    {
        return [
            'smallest' => ['1', 1], 'largest' => ['1000', 1_000], 'none' => ['0', 20], 'too many' => ['1001', 20],
            'words' => ['many', 20], 'a list' => [['10'], 20], 'empty' => ['', 20], 'never saved' => [null, 20], 'negative' => ['-1', 20],
        ];
    }

    /** @return array<string, array{mixed, int}> */
    public static function seconds(): array
    {
        return [
            'smallest' => ['10', 10], 'largest' => ['86400', 86_400], 'too small' => ['9', 60], 'too large' => ['86401', 60],
            'words' => ['soon', 60], 'a list' => [['10'], 60], 'empty' => ['', 60], 'exponent' => ['1e2', 60], 'negative' => ['-60', 60],
        ];
    }

    /** @param array<string, mixed> $stored */
    private static function read(array $stored): StaffSettings
    {
        return StaffSettings::read(static fn (string $key): mixed => $stored[$key] ?? null);
    }
}
