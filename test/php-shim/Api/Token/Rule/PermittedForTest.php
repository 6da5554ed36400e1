<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\PermittedFor;
use FaiTest\Support\RuleTestCase;
use FaiTest\Support\SampleToken;

final class PermittedForTest extends RuleTestCase
{
    public function testTheAudienceMayStandAmongOthers(): void
    {
        $rule = new PermittedFor('osticket:inst-1');
        self::assertPasses($rule, SampleToken::claims(audiences: ['osticket:inst-1']));
        self::assertPasses($rule, SampleToken::claims(audiences: ['other', 'osticket:inst-1']));
    }

    public function testAnAudienceThatOnlyResemblesOursIsRefused(): void
    {
        $rule = new PermittedFor('osticket:inst-1');
        self::assertRefuses(Refusal::WrongAudience, $rule, SampleToken::claims(audiences: []));
        $others = ['', 'osticket:inst-', 'osticket:inst-12', 'OSTICKET:inst-1', 'osticket:inst-1 ', '*'];
        foreach ($others as $audience) {
            self::assertRefuses(Refusal::WrongAudience, $rule, SampleToken::claims(audiences: [$audience]));
        }
        $numeric = new PermittedFor('1');
        self::assertRefuses(Refusal::WrongAudience, $numeric, SampleToken::claims(audiences: ['1.0', '01']));
    }
}
