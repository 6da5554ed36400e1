<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\LivesShortEnough;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class LivesShortEnoughTest extends RuleTestCase
{
    public function testALifeOfADayIsTheLongest(): void
    {
        $rule = new LivesShortEnough(86_400);
        self::assertPasses($rule, SampleToken::claims(issuedAt: 1, expiresAt: 2));
        self::assertPasses($rule, SampleToken::claims(issuedAt: 1, expiresAt: 86_401));
        self::assertRefuses(Refusal::LivesTooLong, $rule, SampleToken::claims(issuedAt: 1, expiresAt: 86_402));
    }

    public function testALifeThatEndsBeforeItBeginsIsRefused(): void
    {
        $rule = new LivesShortEnough(86_400);
        self::assertRefuses(Refusal::LivesTooLong, $rule, SampleToken::claims(issuedAt: 2, expiresAt: 2));
        self::assertRefuses(Refusal::LivesTooLong, $rule, SampleToken::claims(issuedAt: 2, expiresAt: 1));
    }

    public function testTimesThatDoNotFitIntoADifferenceAreRefused(): void
    {
        $rule = new LivesShortEnough(86_400);
        foreach ([[PHP_INT_MIN, PHP_INT_MAX], [PHP_INT_MAX, PHP_INT_MIN]] as [$issuedAt, $expiresAt]) {
            $claims = SampleToken::claims(issuedAt: $issuedAt, expiresAt: $expiresAt);
            self::assertRefuses(Refusal::LivesTooLong, $rule, $claims);
        }
    }
}
