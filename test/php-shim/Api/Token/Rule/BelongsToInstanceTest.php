<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\BelongsToInstance;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class BelongsToInstanceTest extends RuleTestCase
{
    public function testOnlyTheExactInstancePasses(): void
    {
        $rule = new BelongsToInstance('inst-1');
        self::assertPasses($rule, SampleToken::claims());
        foreach (['inst-2', 'inst-', 'INST-1', 'inst-1 ', '*'] as $instance) {
            self::assertRefuses(Refusal::WrongInstance, $rule, SampleToken::claims(instanceId: $instance));
        }
    }
}
