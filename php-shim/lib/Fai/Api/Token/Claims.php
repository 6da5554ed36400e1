<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** What a token says, each claim in its own type (RFC 7519, section 4). From {@see Verifier} it is also true. */
final class Claims
{
    /**
     * Times are in seconds since 1970-01-01T00:00:00Z.
     *
     * @param list<string> $audiences
     * @param list<string> $scopes
     */
    public function __construct(
        public readonly string $issuer,
        public readonly array $audiences,
        public readonly string $subject,
        public readonly string $organizationId,
        public readonly string $instanceId,
        public readonly string $jti,
        public readonly int $issuedAt,
        public readonly ?int $notBefore,
        public readonly int $expiresAt,
        public readonly array $scopes,
    ) {
    }

    /** Whether the token grants `$scope`; letter for letter, as RFC 6749, section 3.3 wants it. */
    public function hasScope(string $scope): bool
    {
        return in_array($scope, $this->scopes, true);
    }
}
