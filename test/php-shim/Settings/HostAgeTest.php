<?php

declare(strict_types=1);

namespace FaiTest\Settings;

use Fai\Settings\HostAge;
use PHPUnit\Framework\TestCase;

final class HostAgeTest extends TestCase
{
    /** @dataProvider releases */
    public function testOnlyReleasesWithTheHoleAreWarnedOf(string $release, bool $isOld): void
    {
        self::assertSame($isOld, HostAge::warning($release) !== null);
    }

    /** @return list<array{string, bool}> */
    public static function releases(): array
    {
        return [
            ['1.17.5', true], ['1.17.6', true], ['1.17.7', false], ['1.17.10', false],
            ['1.18', true], ['1.18.1', true], ['1.18.2', true], ['1.18.3', false], ['1.18.12', false],
            ['1.16.9', true], ['1.19.0', false], ['2.0', false],
        ];
    }

    public function testAReleaseThatIsNotKnownIsNotCalledOldButNotPassedOverEither(): void
    {
        self::assertStringContainsString('does not say', (string) HostAge::warning(null));
    }
}
