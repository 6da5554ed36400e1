import type { MachineIdentity } from '../hosts/machine-identity.ts';
import { isGenuinelySigned, retargetSegment } from './retarget.ts';
import { attackerSigner, edwardsSigner, genuineSigner, publicKeyAsSecret } from './signer.ts';
import type { TokenVector } from './vectors.ts';

/** Vectors that no HTTP header can carry, or that a web server stops before PHP sees them. */
const cannotTravel: Record<string, string> = {
  'enc-newline': 'a header value has no line feed',
  'str-deep': 'longer than the 8,190 bytes Apache allows a header',
  'ok-07': 'needs a second key in the settings; keys.test.ts rotates keys',
};

/** True when a twin of this vector can be sent over HTTP to a helpdesk with one key. */
export function canTravel(vector: TokenVector): boolean {
  return !(vector.id in cannotTravel);
}

/**
 * The same fault as in the vector, in a token for this helpdesk that would be good without the fault: its own names, its
 * own key, made now. Throws for a vector it has no recipe for, so that new vectors are not passed over in silence.
 */
export function makeTwin(vector: TokenVector, identity: MachineIdentity): string {
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const segments = vector.token.split('.');
  const [header = '', payload = ''] = segments.map((one) => retargetSegment(one, identity, nowSeconds));
  const input = `${header}.${payload}`;
  const genuine = genuineSigner(identity);
  if (isGenuinelySigned(vector)) return `${input}.${genuine(input).toString('base64url')}`;

  const recipe = recipes[vector.id] ?? recipes[vector.class];
  if (recipe === undefined) throw new Error(`no recipe for a twin of ${vector.id}`);
  return recipe({ vector, identity, header, payload, good: genuine(input) });
}

interface Ingredients {
  vector: TokenVector;
  identity: MachineIdentity;
  header: string;
  payload: string;
  /** The right signature for exactly this header and payload. */
  good: Buffer;
}

type Recipe = (ingredients: Ingredients) => string;

/** A recipe that changes nothing but the signature's bytes. */
const signature =
  (change: (good: Buffer) => Buffer): Recipe =>
  ({ header, payload, good }) =>
    `${header}.${payload}.${change(good).toString('base64url')}`;

/** A recipe that changes how the right signature is written. */
const spelling =
  (change: (good: string) => string): Recipe =>
  ({ header, payload, good }) =>
    `${header}.${payload}.${change(good.toString('base64url'))}`;

const signedBy =
  (signer: (identity: MachineIdentity) => (input: string) => Buffer): Recipe =>
  ({ header, payload, identity }) =>
    `${header}.${payload}.${signer(identity)(`${header}.${payload}`).toString('base64url')}`;

const asVector: Recipe = ({ vector }) => vector.token;

/** By id, or by class for what has no recipe of its own. */
const recipes: Record<string, Recipe> = {
  'alg-none-None': spelling(() => ''),
  'alg-none-NONE': spelling(() => ''),
  'alg-none-sig': spelling((good) => good),
  'alg-none-2seg': ({ header, payload }) => `${header}.${payload}`,
  'alg-EdDSA': signedBy(edwardsSigner),
  alg: spelling((good) => good),
  'hs-mac-rs-header': signedBy((identity) => publicKeyAsSecret(identity, 'pem')),
  confusion: ({ vector, ...rest }) =>
    signedBy((identity) => publicKeyAsSecret(identity, vector.id.replace('hs256-', '')))({ vector, ...rest }),
  'sig-empty': signature(() => Buffer.alloc(0)),
  'sig-zero': signature((good) => Buffer.alloc(good.length)),
  'sig-ff': signature((good) => Buffer.alloc(good.length, 0xff)),
  'sig-bitflip': signature((good) => Buffer.from(good.map((byte, index) => (index === 100 ? byte ^ 1 : byte)))),
  'sig-trunc': signature((good) => good.subarray(0, -1)),
  'sig-long': signature((good) => Buffer.concat([good, Buffer.alloc(1)])),
  'sig-lead0': signature((good) => Buffer.concat([Buffer.alloc(1), good])),
  'sig-attacker': signedBy(() => attackerSigner()),
  'sig-weak': signedBy(() => attackerSigner(1024)),
  'sig-other-token': ({ header, payload, identity }) =>
    `${header}.${payload}.${genuineSigner(identity)(`${header}.e30`).toString('base64url')}`,
  'payload-bit': ({ header, payload, good }) => {
    const claims = Buffer.from(payload, 'base64url')
      .toString()
      .replace(/"exp":\d+/, '"exp":9999999999');
    return `${header}.${Buffer.from(claims).toString('base64url')}.${good.toString('base64url')}`;
  },
  'enc-pad': spelling((good) => `${good}==`),
  'enc-std64': spelling((good) => `${good.slice(0, 10)}+/${good.slice(12)}`),
  'enc-junk': spelling((good) => `${good.slice(0, 10)}!${good.slice(10)}`),
  'enc-hdr-notb64': ({ payload, good }) => `@@@@.${payload}.${good.toString('base64url')}`,
  'str-dots': asVector,
  'str-one': ({ header }) => header,
  'str-five': ({ header, payload, good }) => `${header}.${payload}.${good.toString('base64url')}.AAAA.AAAA`,
  'str-json': ({ identity }) => {
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: identity.keyId })).toString('base64url');
    const good = genuineSigner(identity)(`${header}.e30`).toString('base64url');
    return JSON.stringify({ protected: header, payload: 'e30', signature: good });
  },
  'kid-sqli-hs': signedBy((identity) => publicKeyAsSecret(identity, 'AAAA')),
  kid: signedBy(() => attackerSigner()),
  header: signedBy(() => attackerSigner()),
};
