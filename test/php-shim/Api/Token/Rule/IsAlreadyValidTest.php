<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\IsAlreadyValid;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\FrozenClock;
use FaiTest\Support\SampleToken;

final class IsAlreadyValidTest extends RuleTestCase
{
    public function testATokenIsNotUsedBeforeItsTime(): void
    {
        $rule = new IsAlreadyValid(new FrozenClock(), 30);
        foreach ([null, PHP_INT_MIN, SampleToken::NOW + 30] as $notBefore) {
            self::assertPasses($rule, SampleToken::claims(notBefore: $notBefore));
        }
        foreach ([SampleToken::NOW + 31, PHP_INT_MAX] as $notBefore) {
            self::assertRefuses(Refusal::NotYetValid, $rule, SampleToken::claims(notBefore: $notBefore));
        }
    }
}
