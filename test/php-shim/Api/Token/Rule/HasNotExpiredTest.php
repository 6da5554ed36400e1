<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\HasNotExpired;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\FrozenClock;
use FaiTest\Support\SampleToken;

final class HasNotExpiredTest extends RuleTestCase
{
    public function testATokenEndsAtItsSecondWithoutLeeway(): void
    {
        $rule = new HasNotExpired(new FrozenClock());
        foreach ([SampleToken::NOW + 1, PHP_INT_MAX] as $expiresAt) {
            self::assertPasses($rule, SampleToken::claims(expiresAt: $expiresAt));
        }
        foreach ([SampleToken::NOW, SampleToken::NOW - 1, 0, PHP_INT_MIN] as $expiresAt) {
            self::assertRefuses(Refusal::Expired, $rule, SampleToken::claims(expiresAt: $expiresAt));
        }
    }
}
