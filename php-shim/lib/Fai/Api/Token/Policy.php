<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** What a token must say to be ours, and how large and how long-lived it may be. */
final class Policy
{
    /**
     * Sizes are in bytes, times in seconds. The leeway is for clocks that differ: how far `iat` and `nbf` may lie in
     * the future. `exp` has none.
     *
     * @throws \InvalidArgumentException when a name is empty: an unset setting must close the API, and a token
     *     with an empty `iss` or `org_id` must never match one
     */
    public function __construct(
        public readonly string $issuer,
        public readonly string $audience,
        public readonly string $organizationId,
        public readonly string $instanceId,
        public readonly int $leewaySeconds = 30,
        public readonly int $maxLifeSeconds = 86_400,
        public readonly int $maxTokenBytes = 8_192,
        public readonly int $maxHeaderBytes = 1_024,
    ) {
        if ($issuer === '' || $audience === '' || $organizationId === '' || $instanceId === '') {
            throw new \InvalidArgumentException('Issuer, audience, organization and instance must be set.');
        }
    }

    /**
     * The policy of one helpdesk, with the audience that belongs to its instance id.
     *
     * @throws \InvalidArgumentException when a name is empty
     */
    public static function forInstance(string $issuer, string $organizationId, string $instanceId): self
    {
        return new self($issuer, 'osticket:' . $instanceId, $organizationId, $instanceId);
    }
}
