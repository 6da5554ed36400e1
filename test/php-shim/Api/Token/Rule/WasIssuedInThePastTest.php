<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\WasIssuedInThePast;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\FrozenClock;
use FaiTest\Support\SampleToken;

final class WasIssuedInThePastTest extends RuleTestCase
{
    public function testTheFutureBeginsAfterTheLeeway(): void
    {
        $rule = new WasIssuedInThePast(new FrozenClock(), 30);
        foreach ([PHP_INT_MIN, 0, SampleToken::NOW, SampleToken::NOW + 30] as $issuedAt) {
            self::assertPasses($rule, SampleToken::claims(issuedAt: $issuedAt));
        }
        foreach ([SampleToken::NOW + 31, PHP_INT_MAX] as $issuedAt) {
            self::assertRefuses(Refusal::IssuedInFuture, $rule, SampleToken::claims(issuedAt: $issuedAt));
        }
    }
}
