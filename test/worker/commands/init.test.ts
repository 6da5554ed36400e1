import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import { expect, it } from 'vitest';
import { runWorker, temporaryFolder } from './command-bench.ts';

const init = (folder: string, ...more: string[]) =>
  runWorker(['init', '--url', 'https://help.test/support', '--folder', folder, ...more]);

it('makes a key and an env file that nobody else can read', async () => {
  const folder = temporaryFolder();
  expect((await init(folder)).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['fai-worker-key.pem', 'fai-worker.env']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

it('prints the public half of that key, named by its thumbprint, and nothing of the private one', async () => {
  const folder = temporaryFolder();
  const { stdout } = await init(folder);
  const { keys } = JSON.parse(/^\{"keys".*$/m.exec(stdout)?.[0] ?? '');
  expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(keys[0].kid).toBe(await calculateJwkThumbprint(keys[0]));

  const pem = readFileSync(join(folder, 'fai-worker-key.pem'), 'utf8');
  const privateKey = createPrivateKey(pem);
  expect(privateKey.asymmetricKeyDetails?.modulusLength).toBeGreaterThanOrEqual(2_048);
  const signature = sign('RSA-SHA256', Buffer.from('text'), privateKey);
  const publicKey = createPublicKey({ key: keys[0], format: 'jwk' });
  expect(verify('RSA-SHA256', Buffer.from('text'), publicKey, signature)).toBe(true);
  for (const line of pem.split('\n').slice(1, -2)) expect(stdout).not.toContain(line);
});

it('prints the settings to paste as the env file has them', async () => {
  const folder = temporaryFolder();
  const { stdout } = await init(folder, '--organization', 'acme', '--issuer', 'https://issuer.test/a?b=c#d');
  const written = parseEnv(readFileSync(join(folder, 'fai-worker.env'), 'utf8'));
  expect(written).toMatchObject({
    FAI_OSTICKET_URL: 'https://help.test/support/',
    FAI_ORGANIZATION_ID: 'acme',
    FAI_ISSUER: 'https://issuer.test/a?b=c#d',
    FAI_PRIVATE_KEY_FILE: join(folder, 'fai-worker-key.pem'),
  });
  expect(stdout).toContain(`Instance            ${written.FAI_INSTANCE_ID}\n`);
  expect(stdout).toContain('Organization        acme\n');
  expect(stdout).toContain('Issuer              https://issuer.test/a?b=c#d\n');
  expect(stdout).toContain(`"kid":"${written.FAI_KEY_ID}"`);
});

it.each(['fai-worker-key.pem', 'fai-worker.env'])(
  'never overwrites %s, and leaves nothing else behind',
  async (name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), 'precious');
    const { code, stderr, stdout } = await init(folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(name);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('precious');
  },
);

it('says what is wrong when nothing can be written there', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const { code, stderr } = await init(join(file, 'below'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/could not be written \(ENOTDIR\)/);
});

it.each([
  [['init']],
  [['init', '--url', 'help.test']],
  [['init', '--url', 'https://me:secret@help.test/']],
  [['init', '--url', 'https://help.test/scp/tickets.php']],
  [['init', '--url', 'https://help.test/', '--organization', 'a b']],
  [['init', '--url', 'https://help.test/', '--issuer', 'a "b"']],
])('refuses %j before it makes anything', async (args) => {
  const folder = join(temporaryFolder(), 'new');
  const { code, stderr } = await runWorker([...args, '--folder', folder]);
  expect(code).toBe(2);
  expect(stderr).not.toBe('');
  expect(existsSync(folder)).toBe(false);
});
