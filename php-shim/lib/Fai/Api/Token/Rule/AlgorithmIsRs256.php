<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;
use stdClass;

/**
 * `alg` is the text "RS256", letter for letter. The sender never chooses: `none` and the confusion of a public key
 * with an HMAC secret end here (RFC 8725, sections 2.1 and 3.1).
 */
final class AlgorithmIsRs256 implements HeaderRule
{
    public function check(stdClass $header): void
    {
        if (($header->alg ?? null) !== 'RS256') {
            throw new TokenRefused(Refusal::WrongAlgorithm);
        }
    }
}
