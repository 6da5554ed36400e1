<?php

declare(strict_types=1);

namespace Fai\Api\Token\Rule;

use Fai\Api\Token\Refusal;
use Fai\Api\Token\TokenRefused;
use stdClass;

/** No header member may change how the token is read or bring or fetch a key. */
final class HasNoForbiddenMember implements HeaderRule
{
    /**
     * Extensions we do not know (`crit`, RFC 7515, 4.1.11; `b64`, RFC 7797), keys of the sender's choice and
     * addresses to fetch them from (RFC 7515, 4.1.2 to 4.1.6), and members of encrypted tokens (RFC 7516, 4.1).
     */
    private const NAMES = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'zip', 'enc'];

    public function check(stdClass $header): void
    {
        foreach (self::NAMES as $name) {
            if (property_exists($header, $name)) {
                throw new TokenRefused(Refusal::ForbiddenHeaderMember);
            }
        }
    }
}
