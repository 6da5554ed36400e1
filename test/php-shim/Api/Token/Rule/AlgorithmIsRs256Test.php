<?php

declare(strict_types=1);

namespace FaiTest\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\Rule\AlgorithmIsRs256;
use FaiTest\Support\RuleTestCase;

final class AlgorithmIsRs256Test extends RuleTestCase
{
    public function testOnlyTheExactNamePasses(): void
    {
        self::assertHeaderPasses(new AlgorithmIsRs256(), ['alg' => 'RS256']);
        $names = ['none', 'None', 'rs256', 'RS256 ', "RS256\0", 'RS384', 'PS256', 'HS256', ''];
        foreach ([...$names, null, 0, true, ['RS256']] as $alg) {
            self::assertHeaderRefused(Refusal::WrongAlgorithm, new AlgorithmIsRs256(), ['alg' => $alg]);
        }
        self::assertHeaderRefused(Refusal::WrongAlgorithm, new AlgorithmIsRs256(), ['ALG' => 'RS256']);
        self::assertHeaderRefused(Refusal::WrongAlgorithm, new AlgorithmIsRs256(), []);
    }
}
