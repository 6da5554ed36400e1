<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Api\Token\Claims;
use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\ClaimRule;
use Fai\Api\Token\Rule\HeaderRule;
use Fai\Api\Token\TokenRefused;
use PHPUnit\Framework\TestCase;

/** What the tests of token rules share: a rule either lets pass or refuses with its code. */
abstract class RuleTestCase extends TestCase
{
    protected static function assertPasses(ClaimRule $rule, Claims $claims): void
    {
        self::assertNull(self::refusal(static fn () => $rule->check($claims)));
    }

    protected static function assertRefuses(Refusal $refusal, ClaimRule $rule, Claims $claims): void
    {
        self::assertSame($refusal->value, self::refusal(static fn () => $rule->check($claims)));
    }

    /** @param array<string, mixed> $header */
    protected static function assertHeaderPasses(HeaderRule $rule, array $header): void
    {
        self::assertNull(self::refusal(static fn () => $rule->check((object) $header)));
    }

    /** @param array<string, mixed> $header */
    protected static function assertHeaderRefused(Refusal $refusal, HeaderRule $rule, array $header): void
    {
        self::assertSame($refusal->value, self::refusal(static fn () => $rule->check((object) $header)));
    }

    private static function refusal(callable $check): ?string
    {
        try {
            $check();
        } catch (TokenRefused $refused) {
            return $refused->reason;
        }

        return null;
    }
}
