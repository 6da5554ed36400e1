import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Time } from '../time.ts';

/** What the helpdesk compares a token's claims with, and the key it knows the public half of. */
export interface Identity {
  issuer: string;
  organizationId: string;
  instanceId: string;
  keyId: string;
  privateKey: KeyObject;
  /** Claim `sub`: names the worker in the helpdesk's log. */
  subject: string;
}

/** Everything a worker does, and nothing else. */
export const scopes = ['queue:lease', 'tickets:read', 'insights:read', 'insights:write', 'health:read'];

const lifeSeconds = 300;
/** A token is used for most of its life, not to its last second: the request still has to arrive. */
const reuseMs = 240_000;

/** Hands out signed tokens, one for as long as it is fresh. */
export interface TokenSource {
  token(): Promise<string>;
  /** Forgets the token at hand, and from now on reckons that the helpdesk's clock is so far ahead of this machine's. */
  renew(clockOffsetMs: number): void;
  readonly clockOffsetMs: number;
}

/** Tokens of five minutes (contract, section 5). */
export function createTokenSource(identity: Identity, time: Time, createId: () => string): TokenSource {
  let clockOffsetMs = 0;
  let current: { token: Promise<string>; signedAt: number } | null = null;

  return {
    token() {
      const age = current ? time.now() - current.signedAt : Number.POSITIVE_INFINITY;
      // A negative age: the clock was put back, and the token may be too young for the helpdesk.
      if (!current || age < 0 || age >= reuseMs) {
        const issuedAt = Math.floor((time.now() + clockOffsetMs) / 1_000);
        current = { token: sign(identity, issuedAt, createId()), signedAt: time.now() };
      }
      return current.token;
    },
    renew(offsetMs) {
      clockOffsetMs = offsetMs;
      current = null;
    },
    get clockOffsetMs() {
      return clockOffsetMs;
    },
  };
}

function sign(identity: Identity, issuedAt: number, id: string): Promise<string> {
  const { organizationId, instanceId } = identity;
  return new SignJWT({ org_id: organizationId, instance_id: instanceId, scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: identity.keyId })
    .setIssuer(identity.issuer)
    .setAudience(`osticket:${instanceId}`)
    .setSubject(identity.subject)
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds)
    .sign(identity.privateKey);
}
