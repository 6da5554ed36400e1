<?php

declare(strict_types=1);

namespace FaiTest\Api;

use FaiTest\Support\Fuzz\Bodies;
use FaiTest\Support\Fuzz\BodyCheck;
use PHPUnit\Framework\TestCase;

/**
 * Bodies of all kinds against parser and validator. PHPUnit turns warnings into exceptions, so a warning fails this as a
 * TypeError does. `npm run fuzz` does the same with 100,000 of them.
 */
final class BodyFuzzTest extends TestCase
{
    private const SEED = 20_261_121;
    private const BODIES = 10_000;

    public function testWhateverIsSentIsTakenOrRefusedForAReasonAndWhatIsTakenIsValid(): void
    {
        $seed = (int) (getenv('FAI_FUZZ_SEED') ?: self::SEED);
        $bodies = new Bodies($seed);
        $check = new BodyCheck();
        $answers = [];
        for ($number = 0; $number < (int) (getenv('FAI_FUZZ_BODIES') ?: self::BODIES); $number++) {
            $body = $bodies->at($number);
            try {
                $status = $check->of($body)['status'];
            } catch (\Throwable $broken) {
                self::fail("seed {$seed}, body {$number} ({$body->shape}, {$body->kind}): {$broken}\n" . substr($body->bytes, 0, 2_000));
            }
            $answers[$status] = ($answers[$status] ?? 0) + 1;
        }
        ksort($answers);
        // Each answer was given, or the bodies would prove less than they seem to.
        self::assertSame([200, 400, 413, 415, 422], array_keys($answers));
    }
}
