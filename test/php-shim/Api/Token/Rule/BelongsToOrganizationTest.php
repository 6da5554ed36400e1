<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\BelongsToOrganization;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class BelongsToOrganizationTest extends RuleTestCase
{
    public function testOnlyTheExactOrganizationPasses(): void
    {
        $rule = new BelongsToOrganization('org-1');
        self::assertPasses($rule, SampleToken::claims());
        foreach (['org-2', 'org-', 'ORG-1', 'org-1 ', '*'] as $organization) {
            self::assertRefuses(Refusal::WrongOrganization, $rule, SampleToken::claims(organizationId: $organization));
        }
    }
}
