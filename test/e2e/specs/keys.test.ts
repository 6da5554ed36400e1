import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import type { SettingsValues } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { createMachineIdentity, type MachineIdentity, publicKeySet } from '../hosts/machine-identity.ts';
import { sampleInsights } from '../insights.ts';
import { type Machine, machineFor } from '../machine.ts';
import type { Visit } from '../page/visit.ts';

onRealHosts((bench, helpdesk) => {
  let administrator: Visit;
  let newKey: MachineIdentity;
  let machineWithNewKey: Machine;

  beforeAll(async () => {
    administrator = await bench.visit('administrator');
    const names = { ...helpdesk.machine, keyId: 'harbour-2026-12' };
    newKey = { ...names, privateJwk: (await createMachineIdentity()).privateJwk };
    machineWithNewKey = machineFor({ ...bench.host, machine: newKey });
    await bench.machine.put(helpdesk.tickets.main, sampleInsights());
  });
  afterAll(() =>
    set({ issuer: helpdesk.machine.issuer, keys_jwks: publicKeySet(helpdesk.machine), revoked_tokens: '' }),
  );

  const set = (values: SettingsValues) => changeInstance(administrator.page, bench.host.url, values);
  const statusWith = async (machine: Machine) => (await machine.get(helpdesk.tickets.main)).status;

  test('a key that is not in the settings opens nothing', async () => {
    expect(await statusWith(machineWithNewKey)).toBe(401);
  });

  test('two keys in the settings work side by side', async () => {
    await set({ keys_jwks: publicKeySet(helpdesk.machine, newKey) });
    expect([await statusWith(bench.machine), await statusWith(machineWithNewKey)]).toEqual([200, 200]);
  });

  test('a key taken out of the settings is refused from the next request on', async () => {
    await set({ keys_jwks: publicKeySet(newKey) });
    expect([await statusWith(bench.machine), await statusWith(machineWithNewKey)]).toEqual([401, 200]);
    await set({ keys_jwks: publicKeySet(helpdesk.machine) });
    expect([await statusWith(bench.machine), await statusWith(machineWithNewKey)]).toEqual([200, 401]);
  });

  test('a token whose id is in the list of revoked ones is refused, others are not', async () => {
    const jti = randomUUID();
    const authorization = `Bearer ${await bench.machine.token({ jti })}`;
    const status = async () => (await bench.machine.send(helpdesk.tickets.main, { headers: { authorization } })).status;
    expect(await status()).toBe(200);
    await set({ revoked_tokens: `other-id\n${jti}` });
    expect([await status(), await statusWith(bench.machine)]).toEqual([401, 200]);
  });

  test('a private key pasted into the settings is refused and not stored', async () => {
    const { kty, n, e, d } = helpdesk.machine.privateJwk;
    const keys = JSON.stringify({ keys: [{ kty, n, e, d, kid: 'oops', alg: 'RS256' }] });
    await expect(set({ keys_jwks: keys })).rejects.toThrow(/refused/);
    expect(await statusWith(bench.machine)).toBe(200);
  });

  test('without an issuer the machine API is closed', async () => {
    await set({ issuer: '' });
    expect(await statusWith(bench.machine)).toBe(401);
  });
});
