<?php

declare(strict_types=1);

namespace FaiTest\Settings;

use Fai\Api\Token\BearerToken;
use Fai\Settings\AuthorizationProbe;
use PHPUnit\Framework\TestCase;

final class AuthorizationProbeTest extends TestCase
{
    private const NOW = 1_800_000_000;
    private const ID = '0123456789abcdef';

    public function testAMarkOfOursIsKnownAgain(): void
    {
        $probe = new AuthorizationProbe('secret');
        $mark = $probe->issue(self::ID, self::NOW);

        self::assertSame($mark, BearerToken::fromHeader('Bearer ' . $mark), 'it travels as a token would');
        self::assertSame(self::ID, $probe->idIn($mark, self::NOW + 120));
    }

    public function testAfterTwoMinutesItIsNothingAnyMore(): void
    {
        $probe = new AuthorizationProbe('secret');
        $mark = $probe->issue(self::ID, self::NOW);

        self::assertNull($probe->idIn($mark, self::NOW + 121));
        self::assertNull($probe->idIn($mark, self::NOW - 121));
    }

    public function testAMarkOfAnotherHelpdeskIsNothingHere(): void
    {
        $mark = (new AuthorizationProbe('another secret'))->issue(self::ID, self::NOW);

        self::assertNull((new AuthorizationProbe('secret'))->idIn($mark, self::NOW));
    }

    public function testEveryChangedCharacterMakesItNothing(): void
    {
        $probe = new AuthorizationProbe('secret');
        $mark = $probe->issue(self::ID, self::NOW);
        for ($index = 0; $index < strlen($mark); $index++) {
            $changed = $mark;
            $changed[$index] = $mark[$index] === '0' ? '1' : '0';
            self::assertNull($probe->idIn($changed, self::NOW), $changed);
        }
        self::assertNull($probe->idIn($mark . "\n", self::NOW));
    }
}
