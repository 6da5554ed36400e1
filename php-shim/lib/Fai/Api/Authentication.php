<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Token\AuthorizationHeader;
use Fai\Api\Token\BearerToken;
use Fai\Api\Token\Claims;
use Fai\Api\Token\Clock;
use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\Policy;
use Fai\Api\Token\TokenRefused;
use Fai\Api\Token\Verifier;
use Fai\Host\Database;
use Fai\Host\Log;
use Fai\Host\Request;
use Fai\Settings\AuthorizationProbe;
use Fai\Settings\Settings;
use Fai\Store\ArrivedProbes;
use Fai\Store\Incidents;
use Fai\Store\Revocations;

/** Who is calling, by the one thing that counts: a token in the `Authorization` header. */
final class Authentication
{
    /** @param bool $mayWrite false while the tables are not ours to write to: what was refused then stands in PHP's log only */
    public function __construct(
        private readonly Settings $settings,
        private readonly Clock $clock,
        private readonly Database $database,
        private readonly bool $mayWrite,
    ) {
    }

    /**
     * What the token says, or null when nobody may be let in. The reason is for the log and the administrators only.
     *
     * @throws \Fai\Host\DatabaseError where nobody can tell whether a token that is otherwise good was called back
     */
    public function claims(Request $request): ?Claims
    {
        try {
            $token = BearerToken::fromHeader(AuthorizationHeader::find($request->server(), $request->allHeaders(...)));
            // Passers-by without a token are not worth a line in the log.
            if ($token === null || $this->isProbe($token) || !$this->settings->machineApiIsOpen()) {
                return null;
            }
            return $this->verifier()->verify($token);
        } catch (TokenRefused $refused) {
            $this->tellRefusal($refused->reason);
        } catch (InvalidKeySet $invalid) {
            // Settings are checked on save; this one was changed behind the form's back.
            $this->tellRefusal('key_set_' . $invalid->reason);
        }
        return null;
    }

    private function isProbe(string $token): bool
    {
        $probe = AuthorizationProbe::ofHelpdesk()->idIn($token, $this->clock->now());
        if ($probe !== null && $this->mayWrite) {
            (new ArrivedProbes($this->database))->note($probe);
        }
        return $probe !== null;
    }

    private function tellRefusal(string $reason): void
    {
        Log::refusedToken($reason);
        if ($this->mayWrite) {
            (new Incidents($this->database))->note('token_refused ' . $reason);
        }
    }

    private function verifier(): Verifier
    {
        return new Verifier(
            Policy::forInstance($this->settings->issuer, $this->settings->organizationId, $this->settings->instanceId),
            KeySet::fromJwks($this->settings->keysJwks),
            $this->clock,
            new RevokedHere($this->settings->revokedTokens, new Revocations($this->database)),
        );
    }
}
