import { type CryptoKey, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { parseStrictJson } from '../http/strict-json.ts';

/** What a token must match (contract, section 5). */
export interface TokenPolicy {
  issuer: string;
  organizationId: string;
  instanceId: string;
  /** Public keys by `kid`. */
  keys: ReadonlyMap<string, CryptoKey>;
  now: () => Date;
}

const maxTokenBytes = 8_192;
const maxHeaderBytes = 1_024;
const maxLifeSeconds = 86_400;
const leewaySeconds = 30;

// Members that change how a token is read, or bring a key along (RFC 8725, 3.1 and 3.10), are refused by name.
const headerShape = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1),
  typ: z.literal('JWT').optional(),
  ...Object.fromEntries(
    ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'zip', 'enc'].map((name) => [name, z.undefined().optional()]),
  ),
});

const claimsShape = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  sub: z.string().min(1),
  org_id: z.string(),
  instance_id: z.string(),
  jti: z.string().regex(/^[A-Za-z0-9._~-]{1,128}$/),
  iat: z.int(),
  exp: z.int(),
  nbf: z.int().optional(),
  scope: z.string(),
});

/** The scopes of a good token, or null for every other: why is nobody's business. */
export async function verifyToken(token: string, policy: TokenPolicy): Promise<ReadonlySet<string> | null> {
  if (!hasPlainForm(token)) return null;
  try {
    const { payload } = await jwtVerify(token, (header) => keyFor(header.kid, policy), {
      algorithms: ['RS256'],
      issuer: policy.issuer,
      audience: `osticket:${policy.instanceId}`,
      clockTolerance: leewaySeconds,
      currentDate: policy.now(),
    });
    const claims = claimsShape.parse(payload);
    return isOurs(claims, policy) ? new Set(claims.scope.split(' ').filter(Boolean)) : null;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Three parts of canonical base64url, header and claims JSON objects without a member twice, a header we know. */
function hasPlainForm(token: string): boolean {
  const parts = token.split('.');
  if (Buffer.byteLength(token) > maxTokenBytes || parts.length !== 3) return false;
  const [header, claims, signature] = parts.map(decodeCanonical);
  if (!header || !claims || !signature || header.length > maxHeaderBytes) return false;
  const parsedHeader = parseStrictJson(header, 4);
  return parsedHeader !== null && headerShape.safeParse(parsedHeader.value).success && !!parseStrictJson(claims, 8);
}

/** Null unless encoding the bytes again gives the same characters: no padding, no stray bits, no foreign alphabet. */
function decodeCanonical(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return part !== '' && bytes.toString('base64url') === part ? bytes : null;
}

function keyFor(keyId: string | undefined, policy: TokenPolicy): CryptoKey {
  const key = policy.keys.get(keyId ?? '');
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

function isOurs(claims: z.output<typeof claimsShape>, policy: TokenPolicy): boolean {
  const nowSeconds = Math.floor(policy.now().getTime() / 1000);
  return (
    claims.org_id === policy.organizationId &&
    claims.instance_id === policy.instanceId &&
    // No leeway at this end, unlike jose's: a sender whose clock differs asks for a longer life.
    claims.exp > nowSeconds &&
    claims.exp > claims.iat &&
    claims.exp - claims.iat <= maxLifeSeconds &&
    claims.iat <= nowSeconds + leewaySeconds
  );
}
