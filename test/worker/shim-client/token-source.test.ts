import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyToken } from '../../../src/demo/machine/verify-token.ts';
import { createTokenSource, scopes } from '../../../src/worker/shim-client/token-source.ts';
import { VirtualTime } from '../fake/virtual-time.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const names = { issuer: 'https://issuer.test', organizationId: 'org', instanceId: 'one' };
const identity = { ...names, keyId: 'key-1', privateKey, subject: 'worker:bench' };

async function open(time: VirtualTime) {
  const key = await crypto.subtle.importKey(
    'spki',
    publicKey.export({ type: 'spki', format: 'der' }),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    true,
    ['verify'],
  );
  let ids = 0;
  const source = createTokenSource(identity, time, () => `id-${++ids}`);
  const policy = { ...names, keys: new Map([['key-1', key]]), now: () => new Date(time.now()) };
  return { source, accepts: (token: string) => verifyToken(token, policy) };
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

it('a token is what the helpdesk wants, lives five minutes and may do what a worker does, no more', async () => {
  const time = new VirtualTime();
  const { source, accepts } = await open(time);
  const token = await source.token();
  expect(await accepts(token)).toEqual(new Set(scopes));
  const { iat, exp, aud, jti } = claimsOf(token);
  expect([exp - iat, aud, jti]).toEqual([300, 'osticket:one', 'id-1']);
  expect(scopes).not.toContain('tokens:revoke');
});

it('one token serves for four minutes, and the next has another id', async () => {
  const time = new VirtualTime();
  const { source, accepts } = await open(time);
  const first = await source.token();
  const waited = (ms: number) => time.wait(ms, new AbortController().signal);
  await time.run(waited(239_000));
  expect(await source.token()).toBe(first);
  await time.run(waited(1_000));
  const second = await source.token();
  expect(claimsOf(second).jti).toBe('id-2');
  expect(await accepts(second)).not.toBeNull();
});

it('signed by the helpdesk’s clock where that is another', async () => {
  const time = new VirtualTime();
  const { source } = await open(time);
  await source.token();
  source.renew(-120_000);
  expect(claimsOf(await source.token()).iat).toBe(time.now() / 1_000 - 120);
  expect(source.clockOffsetMs).toBe(-120_000);
});
