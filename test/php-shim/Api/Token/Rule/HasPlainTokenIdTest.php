<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\HasPlainTokenId;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class HasPlainTokenIdTest extends RuleTestCase
{
    public function testAnIdHas1To128UnreservedCharacters(): void
    {
        $rule = new HasPlainTokenId();
        foreach (['a', '0', 'AZaz09-._~', str_repeat('a', 128)] as $jti) {
            self::assertPasses($rule, SampleToken::claims(jti: $jti));
        }
        foreach (['', str_repeat('a', 129), 'a b', "a\n", "a\0", 'a/b', 'ä', 'a:b', 'a%20'] as $jti) {
            self::assertRefuses(Refusal::BadTokenId, $rule, SampleToken::claims(jti: $jti));
        }
    }
}
