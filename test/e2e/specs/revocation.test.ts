import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';
import { callMachine } from '../machine-call.ts';

const inAnHour = () => `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)}Z`;

onRealHosts((bench, helpdesk) => {
  const health = (token: string) => callMachine(bench, 'GET', 'health', { token });
  const revoke = (jti: string, expiresAt = inAnHour()) =>
    callMachine(bench, 'POST', 'tokens/revoked', { scope: 'tokens:revoke', body: { jti, expiresAt } });

  test('a token that was called back is refused from the next request on, and only that one', async () => {
    const jti = randomUUID();
    const token = await bench.machine.token({ jti, scope: 'health:read' });
    expect((await health(token)).status).toBe(200);
    const answer = await revoke(jti);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await health(token)).status).toBe(401);
    expect((await health(await bench.machine.token({ scope: 'health:read' }))).status).toBe(200);
  });

  test('calling it back again does no harm', async () => {
    const jti = randomUUID();
    expect((await revoke(jti)).status).toBe(204);
    expect((await revoke(jti)).status).toBe(204);
  });

  test('a token may call itself back', async () => {
    const jti = randomUUID();
    const token = await bench.machine.token({ jti, scope: 'tokens:revoke' });
    const ask = () => callMachine(bench, 'POST', 'tokens/revoked', { token, body: { jti, expiresAt: inAnHour() } });
    expect((await ask()).status).toBe(204);
    expect((await ask()).status).toBe(401);
  });

  test('without the scope nothing is called back', async () => {
    const jti = randomUUID();
    const body = { jti, expiresAt: inAnHour() };
    expect((await callMachine(bench, 'POST', 'tokens/revoked', { scope: 'insights:write', body })).status).toBe(403);
    expect((await health(await bench.machine.token({ jti, scope: 'health:read' }))).status).toBe(200);
  });

  test.each([
    ['an id with a blank', { jti: 'a b', expiresAt: '2027-01-01T00:00:00Z' }, '/jti'],
    ['an id that is too long', { jti: 'x'.repeat(129), expiresAt: '2027-01-01T00:00:00Z' }, '/jti'],
    ['a day that is none', { jti: 'x', expiresAt: '2027-02-30T00:00:00Z' }, '/expiresAt'],
    ['a member nobody knows', { jti: 'x', expiresAt: '2027-01-01T00:00:00Z', all: true }, '/all'],
  ])('%s is refused at its place', async (_what, body, pointer) => {
    const answer = await callMachine(bench, 'POST', 'tokens/revoked', { scope: 'tokens:revoke', body });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'validation', errors: [{ pointer }] });
  });

  test('while nobody can tell what was called back, no token passes', async () => {
    const database = new Database(helpdesk.database);
    await database.query('RENAME TABLE fai_revoked_tokens TO fai_revoked_tokens_away');
    try {
      const answer = await health(await bench.machine.token({ scope: 'health:read' }));
      expect(answer.status).toBe(503);
    } finally {
      await database.query(
        'DROP TABLE IF EXISTS fai_revoked_tokens; RENAME TABLE fai_revoked_tokens_away TO fai_revoked_tokens;',
      );
    }
  });
});
