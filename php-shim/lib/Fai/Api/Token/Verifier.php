<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/**
 * Decides whether a token counts: a JWT signed by RS256 with a key of ours, for this helpdesk, now
 * (RFC 7519, section 7.2, with the cautions of RFC 8725).
 */
final class Verifier
{
    /** @var list<Rule\HeaderRule> */
    private readonly array $headerRules;
    /** @var list<Rule\ClaimRule> */
    private readonly array $claimRules;

    public function __construct(
        private readonly Policy $policy,
        private readonly KeySet $keys,
        Clock $clock,
        RevokedTokens $revoked,
    ) {
        $this->headerRules = [
            new Rule\HasNoForbiddenMember(),
            new Rule\AlgorithmIsRs256(),
            new Rule\TypeIsJwt(),
        ];
        $this->claimRules = [
            new Rule\IssuedBy($policy->issuer),
            new Rule\PermittedFor($policy->audience),
            new Rule\BelongsToOrganization($policy->organizationId),
            new Rule\BelongsToInstance($policy->instanceId),
            new Rule\HasPlainTokenId(),
            new Rule\WasIssuedInThePast($clock, $policy->leewaySeconds),
            new Rule\IsAlreadyValid($clock, $policy->leewaySeconds),
            new Rule\HasNotExpired($clock),
            new Rule\LivesShortEnough($policy->maxLifeSeconds),
            // Last, for it may ask the database.
            new Rule\IsNotRevoked($revoked),
        ];
    }

    /**
     * Whoever calls it answers every refusal alike; scopes are the caller's to check.
     *
     * @throws TokenRefused for every token that does not count; what `RevokedTokens` throws passes through
     */
    public function verify(string $token): Claims
    {
        // What costs little comes first; claims are read only once the signature says whose they are.
        $jws = Jws::parse($token, $this->policy->maxTokenBytes, $this->policy->maxHeaderBytes);
        foreach ($this->headerRules as $rule) {
            $rule->check($jws->header);
        }
        $key = $this->keys->find(KeyId::in($jws->header)) ?? throw new TokenRefused(Refusal::UnknownKey);
        if (!$jws->isSignedBy($key)) {
            throw new TokenRefused(Refusal::BadSignature);
        }
        $claims = ClaimsReader::read($jws->payload);
        foreach ($this->claimRules as $rule) {
            $rule->check($claims);
        }

        return $claims;
    }
}
