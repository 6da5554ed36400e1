<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use FaiTest\Support\SampleToken;
use PHPUnit\Framework\TestCase;

final class ClaimsTest extends TestCase
{
    public function testAScopeIsGrantedLetterForLetter(): void
    {
        $claims = SampleToken::claims(scopes: ['insights:write', '', '0']);
        self::assertTrue($claims->hasScope('insights:write'));
        self::assertTrue($claims->hasScope('0'));
        foreach (['INSIGHTS:WRITE', 'insights', 'insights:write ', 'insights:writer', '00', '*'] as $other) {
            self::assertFalse($claims->hasScope($other), $other);
        }
    }
}
