import { importJWK, SignJWT } from 'jose';
import { expect, it } from 'vitest';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { askMachine, frozenNow, startForTest } from './start-for-test.ts';

const now = Math.floor(frozenNow.getTime() / 1000);

/** Signs a token that would be good, with changes to its header and claims. */
async function sign(standIn: StandIn, { header = {}, claims = {} }: { header?: object; claims?: object } = {}) {
  const { issuer, organizationId, instanceId, keyId, privateJwk } = standIn.machine;
  return new SignJWT({
    iss: issuer,
    aud: `osticket:${instanceId}`,
    sub: 'worker:test',
    org_id: organizationId,
    instance_id: instanceId,
    jti: 'test-1',
    iat: now,
    exp: now + 600,
    scope: 'insights:read insights:write',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: keyId, ...header })
    .sign(await importJWK(privateJwk, 'RS256'));
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

it('a token of the right key, claims and scope opens the machine API', async () => {
  const standIn = await startForTest();
  const token = await sign(standIn);
  expect((await askMachine(standIn, { headers: bearer(token) })).status).toBe(200);
  expect((await askMachine(standIn, { headers: { Authorization: `bearer ${token}` } })).status).toBe(200);
  expect(
    (
      await askMachine(standIn, {
        headers: bearer(await sign(standIn, { claims: { aud: ['x', 'osticket:stand-in'] } })),
      })
    ).status,
  ).toBe(200);
});

const badClaims: [string, object][] = [
  ['another issuer', { iss: 'https://other.example' }],
  ['another audience', { aud: 'osticket:other' }],
  ['another organization', { org_id: 'org-other' }],
  ['another instance', { instance_id: 'other' }],
  ['an organization that is a list', { org_id: ['org-stand-in'] }],
  ['no subject', { sub: undefined }],
  ['no token id', { jti: undefined }],
  ['a token id with a space', { jti: 'a b' }],
  ['no time of issue', { iat: undefined }],
  ['no end', { exp: undefined }],
  ['an end that is text', { exp: String(now + 600) }],
  ['an end in the past', { exp: now - 1 }],
  ['a life of more than a day', { exp: now + 86_401 }],
  ['an issue to come', { iat: now + 31, exp: now + 600 }],
  ['a start to come', { nbf: now + 31 }],
  ['a scope that is a list', { scope: ['insights:read'] }],
];

const badHeaders: [string, object][] = [
  ['no key id', { kid: undefined }],
  ['an unknown key id', { kid: 'other' }],
  ['a type of its own', { typ: 'at+jwt' }],
  ['a key of its own', { jwk: { kty: 'RSA' } }],
  ['an address for keys', { jku: 'https://keys.example' }],
  ['a header over 1024 bytes', { note: 'x'.repeat(1_024) }],
];

it('every bad token gets the same bytes, and so does every way to send one wrongly', async () => {
  const standIn = await startForTest();
  const good = await sign(standIn);
  const [header = '', claims = '', signature = ''] = good.split('.');
  const unsigned = Buffer.from('{"alg":"none","kid":"stand-in-1"}').toString('base64url');
  const refused: [string, Record<string, string>][] = [
    ...(await Promise.all(
      badClaims.map(
        async ([name, one]) => [name, bearer(await sign(standIn, { claims: one }))] as [string, Record<string, string>],
      ),
    )),
    ...(await Promise.all(
      badHeaders.map(
        async ([name, one]) => [name, bearer(await sign(standIn, { header: one }))] as [string, Record<string, string>],
      ),
    )),
    ['no token', { Authorization: '' }],
    ['a scheme without a token', { Authorization: 'Bearer' }],
    ['a token without a scheme', { Authorization: good }],
    ['two tokens', { Authorization: `Bearer ${good}, Bearer ${good}` }],
    ['a token in quotes', { Authorization: `Bearer "${good}"` }],
    ['another scheme', { Authorization: `Basic ${good}` }],
    ['a token in another header', { Authorization: '', 'X-API-Key': good }],
    ['no signature', bearer(`${header}.${claims}.`)],
    ['no algorithm', bearer(`${unsigned}.${claims}.${signature}`)],
    ['padding', bearer(`${header}.${claims}.${signature}==`)],
    ['a changed signature', bearer(`${header}.${claims}.${signature.split('').reverse().join('')}`)],
    [
      'a member twice',
      bearer(
        `${Buffer.from('{"alg":"RS256","kid":"stand-in-1","kid":"stand-in-1"}').toString('base64url')}.${claims}.${signature}`,
      ),
    ],
    ['8 KB and more', bearer(`${header}.${claims}.${'A'.repeat(8_192)}`)],
  ];

  for (const [name, headers] of refused) {
    const answer = await askMachine(standIn, { headers });
    const challenge = answer.headers.get('www-authenticate');
    const facts = [name, answer.status, challenge, answer.headers.get('content-type'), await answer.text()];
    expect(facts).toEqual([
      name,
      401,
      'Bearer realm="fai", error="invalid_token"',
      'application/problem+json',
      '{"type":"about:blank","title":"Unauthorized","status":401,"code":"unauthorized"}',
    ]);
  }
});

it('a token without the scope that is needed is known, but may not', async () => {
  const standIn = await startForTest();
  const headers = bearer(await standIn.issueToken('insights:read queue:lease'));
  const answer = await askMachine(standIn, { method: 'DELETE', headers });
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'insufficient_scope']);
});

it('a path that is not there is hidden from those without a token', async () => {
  const standIn = await startForTest();
  const path = `${standIn.origin}/api/http.php/fai/v1/nothing`;
  const token = await standIn.issueToken();
  expect((await fetch(path)).status).toBe(401);
  expect((await fetch(path, { headers: bearer(token) })).status).toBe(404);
});
