import { createPublicKey, verify } from 'node:crypto';
import type { MachineIdentity } from '../hosts/machine-identity.ts';
import { readTokenVectors, type TokenVector } from './vectors.ts';

const vectors = () => readTokenVectors();

/** A vector's header or payload, byte for byte (as latin1), written anew for this helpdesk and this second. */
export function retargetSegment(segment: string, identity: MachineIdentity, nowSeconds: number): string {
  const { policy, keys, fixed_now: fixedNow } = vectors();
  const [firstKeyId = ''] = Object.keys(keys);
  const { issuer, organizationId, instanceId, keyId } = identity;
  const text = Buffer.from(segment, 'base64url')
    .toString('latin1')
    .replaceAll(firstKeyId, keyId)
    .replaceAll(policy.iss, issuer)
    .replaceAll(`"${policy.org_id}"`, `"${organizationId}"`)
    .replaceAll(policy.instance_id, instanceId)
    .replaceAll(policy.instance_id.toUpperCase(), instanceId.toUpperCase())
    // "aud-prefix" has all of our name but its last character.
    .replaceAll(policy.instance_id.slice(0, -1), instanceId.slice(0, -1))
    .replace(/\b1[78]\d{8}\b/g, (digits) => String(retime(Number(digits) - fixedNow, nowSeconds)));
  return Buffer.from(text, 'latin1').toString('base64url');
}

/** True when a vector is three segments, the last the right signature of the others by a key of the vectors. */
export function isGenuinelySigned({ token }: TokenVector): boolean {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  // Node reads base64url as loosely as some verifiers do; what is spelt wrongly is a fault of its own.
  const isCanonical = Buffer.from(signature, 'base64url').toString('base64url') === signature;
  if (!isCanonical || more.length > 0) return false;
  return Object.values(vectors().keys).some(({ public_jwk: jwk }) => {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  });
}

/**
 * What lies one second beyond the leeway would be inside it by the time it arrives, and what ends in a second would have
 * ended: both get a few seconds more. The exact second is tested with a frozen clock (test/php-shim/Api/Token).
 */
function retime(offsetSeconds: number, nowSeconds: number): number {
  const isJustBeyondLeeway = offsetSeconds > 30 && offsetSeconds <= 40;
  const isAboutToEnd = offsetSeconds > 0 && offsetSeconds <= 5;
  return nowSeconds + offsetSeconds + (isJustBeyondLeeway || isAboutToEnd ? 10 : 0);
}
