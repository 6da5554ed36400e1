<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\IssuedBy;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class IssuedByTest extends RuleTestCase
{
    public function testOnlyTheExactIssuerPasses(): void
    {
        $rule = new IssuedBy('https://issuer.test');
        self::assertPasses($rule, SampleToken::claims());
        $others = ['https://issuer.test/', 'https://issuer.tes', 'HTTPS://issuer.test', 'https://issuer.test ', '0'];
        foreach ($others as $issuer) {
            self::assertRefuses(Refusal::WrongIssuer, $rule, SampleToken::claims(issuer: $issuer));
        }
    }

    public function testNumericTextsAreNotComparedAsNumbers(): void
    {
        self::assertRefuses(Refusal::WrongIssuer, new IssuedBy('0e1'), SampleToken::claims(issuer: '0e2'));
        self::assertRefuses(Refusal::WrongIssuer, new IssuedBy('1'), SampleToken::claims(issuer: '01'));
    }
}
