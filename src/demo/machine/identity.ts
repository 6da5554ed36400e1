import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { MachineIdentity } from '../stand-in.ts';
import type { TokenPolicy } from './verify-token.ts';

// Made once per process: that takes half a second, and suites start many stand-ins.
let keyPair: ReturnType<typeof generateKeyPair> | undefined;

/** A key pair, the claims the stand-in asks for, and a way to sign a token with them. */
export async function createIdentity(now: () => Date): Promise<{
  machine: MachineIdentity;
  policy: TokenPolicy;
  issueToken(scope: string): Promise<string>;
}> {
  const keyId = 'stand-in-1';
  keyPair ??= generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const { privateKey, publicKey } = await keyPair;
  const machine: MachineIdentity = {
    issuer: 'https://issuer.example',
    organizationId: 'org-stand-in',
    instanceId: 'stand-in',
    keyId,
    privateJwk: await exportJWK(privateKey),
  };
  const { issuer, organizationId, instanceId } = machine;
  const policy: TokenPolicy = { issuer, organizationId, instanceId, keys: new Map([[keyId, publicKey]]), now };

  return {
    machine,
    policy,
    issueToken(scope) {
      const issuedAt = Math.floor(now().getTime() / 1000);
      return new SignJWT({ org_id: organizationId, instance_id: instanceId, scope })
        .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(`osticket:${instanceId}`)
        .setSubject('worker:by-hand')
        .setJti(crypto.randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + 3600)
        .sign(privateKey);
    },
  };
}
