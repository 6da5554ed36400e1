<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\Policy;
use InvalidArgumentException;
use PHPUnit\Framework\TestCase;

final class PolicyTest extends TestCase
{
    public function testTheAudienceIsMadeFromTheInstanceId(): void
    {
        self::assertSame('osticket:0123abcd', Policy::forInstance('https://i', 'org', '0123abcd')->audience);
    }

    public function testTheLimitsAreThoseOfTheContract(): void
    {
        $policy = Policy::forInstance('https://i', 'org', 'inst');
        self::assertSame([30, 86_400, 8_192, 1_024], [
            $policy->leewaySeconds,
            $policy->maxLifeSeconds,
            $policy->maxTokenBytes,
            $policy->maxHeaderBytes,
        ]);
    }

    /** @dataProvider unset */
    public function testASettingThatIsNotSetMakesNoPolicy(string $issuer, string $organization, string $instance): void
    {
        $this->expectException(InvalidArgumentException::class);
        Policy::forInstance($issuer, $organization, $instance);
    }

    /** @return array<string, array{string, string, string}> */
    public function unset(): array
    {
        return [
            'issuer' => ['', 'org', 'inst'],
            'organization' => ['https://i', '', 'inst'],
            'instance' => ['https://i', 'org', ''],
        ];
    }
}
