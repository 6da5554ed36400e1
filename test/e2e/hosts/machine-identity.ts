import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What a helpdesk expects in a token, and the key that signs one. Plain data. */
export interface MachineIdentity {
  issuer: string;
  organizationId: string;
  instanceId: string;
  keyId: string;
  /** Made anew for every run; it opens nothing else. */
  privateJwk: JWK;
}

/** A new RSA key and names to go with it. */
export async function createMachineIdentity(): Promise<MachineIdentity> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return {
    issuer: 'https://issuer.test',
    organizationId: 'org-harbour',
    instanceId: 'harbour-1',
    keyId: 'harbour-2026-11',
    privateJwk: await exportJWK(privateKey),
  };
}

/** The public halves as the JSON Web Key Set that goes into the settings. */
export function publicKeySet(...identities: MachineIdentity[]): string {
  const keys = identities.map(({ privateJwk: { kty, n, e }, keyId }) => ({
    kty,
    n,
    e,
    kid: keyId,
    alg: 'RS256',
    use: 'sig',
  }));
  return JSON.stringify({ keys });
}
