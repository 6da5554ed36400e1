<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\IsNotRevoked;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\ListedTokens;
use FaiTest\Support\SampleToken;

final class IsNotRevokedTest extends RuleTestCase
{
    public function testOnlyTheTokenThatWasCalledBackIsRefused(): void
    {
        $rule = new IsNotRevoked(new ListedTokens(['token-1']));
        self::assertRefuses(Refusal::Revoked, $rule, SampleToken::claims(jti: 'token-1'));
        self::assertPasses($rule, SampleToken::claims(jti: 'token-10'));
        self::assertPasses($rule, SampleToken::claims(jti: 'Token-1'));
    }
}
