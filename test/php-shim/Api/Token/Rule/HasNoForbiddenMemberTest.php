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
        self::assertHeaderPasses(new HasNoForbiddenMember(), ['alg' => 'RS256', 'foo' => 1, 'x5t' => 'a', 'cty' => 'JWT']);
    }

    public function testEachForbiddenMemberIsRefusedWhateverItsValue(): void
    {
        foreach (['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'zip', 'enc'] as $name) {
            foreach ([null, false, true, '', [], ['exp'], (object) []] as $value) {
                self::assertHeaderRefused(Refusal::ForbiddenHeaderMember, new HasNoForbiddenMember(), [$name => $value]);
            }
        }
    }
}
