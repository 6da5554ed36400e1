<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\HasNoForbiddenMember;
use FaiTest\Support\RuleTestCase;

final class HasNoForbiddenMemberTest extends RuleTestCase
{
    public function testUnknownMembersPass(): void
    {
        $header = ['alg' => 'RS256', 'foo' => 1, 'x5t' => 'a', 'cty' => 'JWT'];
        self::assertHeaderPasses(new HasNoForbiddenMember(), $header);
    }

    public function testEachForbiddenMemberIsRefusedWhateverItsValue(): void
    {
        $rule = new HasNoForbiddenMember();
        foreach (['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'zip', 'enc'] as $name) {
            foreach ([null, false, true, '', [], ['exp'], (object) []] as $value) {
                self::assertHeaderRefused(Refusal::ForbiddenHeaderMember, $rule, [$name => $value]);
            }
        }
    }
}
