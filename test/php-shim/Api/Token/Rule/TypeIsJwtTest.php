<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\TypeIsJwt;
use FaiTest\Support\RuleTestCase;

final class TypeIsJwtTest extends RuleTestCase
{
    public function testOnlyJwtOrNothingPasses(): void
    {
        self::assertHeaderPasses(new TypeIsJwt(), []);
        self::assertHeaderPasses(new TypeIsJwt(), ['typ' => 'JWT']);
        foreach (['jwt', 'at+jwt', 'logout+jwt', 'application/jwt', '', 'JWT ', null, 0, true, ['JWT']] as $typ) {
            self::assertHeaderRefused(Refusal::WrongType, new TypeIsJwt(), ['typ' => $typ]);
        }
    }
}
