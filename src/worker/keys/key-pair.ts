import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, exportJWK } from 'jose';

/** A step beyond what is required: a key of a worker lives for years, and a token is signed every four minutes. */
const bits = 3_072;

export interface KeyPair {
  /** PKCS #8 in PEM. */
  privatePem: string;
  publicJwk: PublicJwk;
}

/** The members the helpdesk keeps, and none of the private ones (RFC 7518, 6.3.2). */
export interface PublicJwk {
  kty: 'RSA';
  alg: 'RS256';
  use: 'sig';
  kid: string;
  n: string;
  e: string;
}

export async function createKeyPair(): Promise<KeyPair> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits });
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicJwk: await publicJwkOf(privateKey),
  };
}

/** The public half of an RSA key, named by its thumbprint (RFC 7638): the same key always has the same name. */
export async function publicJwkOf(privateKey: KeyObject): Promise<PublicJwk> {
  const { n = '', e = '' } = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint({ kty: 'RSA', n, e });
  return { kty: 'RSA', alg: 'RS256', use: 'sig', kid, n, e };
}
