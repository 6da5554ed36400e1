import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { MachineIdentity } from '../hosts/machine-identity.ts';

/** Signs the first two segments of a token; the signature comes as bytes. */
export type Signer = (signingInput: string) => Buffer;

/** With the key that the helpdesk trusts. */
export function genuineSigner(identity: MachineIdentity): Signer {
  return rsaSigner(privateKeyOf(identity));
}

/** With an RSA key nobody trusts, of `modulusLength` bits. */
export function attackerSigner(modulusLength = 2048): Signer {
  return rsaSigner(generateKeyPairSync('rsa', { modulusLength }).privateKey);
}

/** With Ed25519, by a key nobody trusts. */
export function edwardsSigner(): Signer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return (input) => sign(null, Buffer.from(input), privateKey);
}

/** With HMAC, its secret made of what everybody can know: the forms in which the trusted public key is written. */
export function publicKeyAsSecret(identity: MachineIdentity, form: string): Signer {
  const publicKey = createPublicKey(privateKeyOf(identity));
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { n = '', e } = identity.privateJwk;
  const secrets: Record<string, string | Buffer> = {
    'pem-crlf': pem.replaceAll('\n', '\r\n'),
    'pem-one-line': pem.replaceAll('\n', ''),
    'pkcs1-der': publicKey.export({ type: 'pkcs1', format: 'der' }),
    'jwk-json': JSON.stringify({ kty: 'RSA', n, e }),
    modulus: Buffer.from(n, 'base64url'),
    empty: '',
    pem,
    AAAA: 'AAAA',
  };
  const secret = secrets[form];
  if (secret === undefined) throw new Error(`no secret made from ${form}`);
  return (input) => createHmac('sha256', secret).update(input).digest();
}

function rsaSigner(key: KeyObject): Signer {
  return (input) => sign('RSA-SHA256', Buffer.from(input), key);
}

function privateKeyOf(identity: MachineIdentity): KeyObject {
  return createPrivateKey({ key: identity.privateJwk as Record<string, unknown>, format: 'jwk' });
}
