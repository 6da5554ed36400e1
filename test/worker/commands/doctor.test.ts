import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import { systemTime } from '../../../src/worker/time.ts';
import { createFakeAnalyst } from '../fake/fake-analyst.ts';
import { openStandIn, runWorker, variablesFor } from './command-bench.ts';

const html = (status: number, headers = {}) =>
  new Response('<html>URL not supported</html>', { status, headers: { 'content-type': 'text/html', ...headers } });
const answering =
  (response: () => Response): Fetch =>
  async () =>
    response();
const failing =
  (code: string): Fetch =>
  () =>
    Promise.reject(new TypeError('fetch failed', { cause: { code } }));

it('finds nothing wrong where nothing is, and changes nothing', async () => {
  const standIn = await openStandIn();
  standIn.addCustomerMessage(3, 'My boiler leaks.');
  const { code, stdout } = await runWorker(['doctor'], { variables: variablesFor(standIn) });
  expect([code, stdout.match(/^[✗!].*/gm)]).toEqual([0, null]);
  for (const about of ['Key', 'Address', 'TLS', 'Clock', 'Token', 'Versions', 'Queue', 'Scopes', 'Model']) {
    expect(stdout).toContain(`✓ ${about}: `);
  }
  expect(stdout).toContain('1 waiting, 0 being worked on');
});

it.each([
  [
    'answers',
    Response.json({ data: [0, 1].map((index) => ({ index, embedding: [1, 2, 3] })) }),
    /✓ .*: small answers, with 3 numbers/,
  ],
  [
    'is not there',
    html(404),
    /! .*: small: status 404\. Until it answers, related tickets are compared by their words\./,
  ],
])('a model for embeddings that %s is told, and keeps no worker from starting', async (_what, answer, told) => {
  const standIn = await openStandIn();
  const model = {
    FAI_MODEL: 'openai-compatible',
    FAI_MODEL_URL: 'http://model.test/v1',
    FAI_MODEL_NAME: 'big',
    FAI_EMBEDDINGS_MODEL: 'small',
  };
  const forModel: Fetch = (input, init) =>
    String(input) === 'http://model.test/v1/embeddings' ? Promise.resolve(answer) : fetch(input, init);
  const { code, stdout } = await runWorker(['doctor'], {
    variables: { ...variablesFor(standIn), ...model },
    fetch: forModel,
  });
  expect([code, stdout.match(/^. Embeddings: .*/m)?.[0]]).toEqual([0, expect.stringMatching(told)]);
});

it('shows what would be sent of a ticket only when it is told which, and writes nothing back', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  standIn.addCustomerMessage(3, 'My boiler leaks.');
  expect((await runWorker(['doctor'], { variables })).stdout).not.toContain('boiler');
  const { code, stdout } = await runWorker(['doctor', '--ticket', '3'], { variables });
  expect(code).toBe(0);
  expect(stdout).toMatch(/── ticket 3: .* ──\n[\s\S]*My boiler leaks\.\n── end ──/);
  const answer = await fetch(`${standIn.origin}/scp/ajax.php/fai/tickets/3/insights`);
  expect(await answer.json()).toMatchObject({ summary: null });
  expect((await runWorker(['doctor', '--ticket', '4444'], { variables })).code).toBe(5);
  expect((await runWorker(['doctor', '--ticket', 'x'], { variables })).code).toBe(2);
});

it('a token that is refused: names what the plugin must hold, and the header that servers swallow', async () => {
  const standIn = await openStandIn();
  const variables = { ...variablesFor(standIn), FAI_INSTANCE_ID: 'elsewhere' };
  const { code, stdout } = await runWorker(['doctor'], { variables });
  expect(code).toBe(3);
  expect(stdout).toMatch(/✗ Token: Refused[\s\S]*CGIPassAuth[\s\S]*Instance elsewhere/);
  // Every reason it explains is one the plugin gives (php-shim/lib/Fai/Api/Token/Refusal.php).
  const given = readFileSync(join(import.meta.dirname, '../../../php-shim/lib/Fai/Api/Token/Refusal.php'), 'utf8');
  const told = Array.from(
    stdout.matchAll(/\b(?:unknown|bad|wrong)_[a-z]+|\bexpired|issued_in_future/g),
    ([one]) => one,
  );
  expect(told.length).toBeGreaterThan(6);
  for (const reason of told) expect(given).toContain(`'${reason}'`);
});

it.each([
  ['unknown name', failing('ENOTFOUND'), 'is not known here'],
  ['closed port', failing('ECONNREFUSED'), 'Nothing listens'],
  ['certificate', failing('DEPTH_ZERO_SELF_SIGNED_CERT'), 'NODE_EXTRA_CA_CERTS'],
  ['plugin off', answering(() => html(400)), 'Is it enabled'],
  ['wrong folder', answering(() => html(404)), 'Is a subfolder missing?'],
  ['redirect', answering(() => html(301, { location: 'https://new.test/\u0007x' })), 'sends on to https://new.test/'],
  ['a stranger', answering(() => html(200)), 'but not the plugin'],
])('%s: says so, and ends with 4', async (_name, fetch, says) => {
  const standIn = await openStandIn();
  const { code, stdout } = await runWorker(['doctor'], { variables: variablesFor(standIn), fetch });
  expect(code).toBe(4);
  expect(stdout).toContain(says);
  expect(stdout).not.toContain('\u0007');
});

it('a clock that is off is told with how much', async () => {
  const standIn = await openStandIn();
  const time = { ...systemTime, now: () => systemTime.now() + 120_000 };
  const { code, stdout } = await runWorker(['doctor'], { variables: variablesFor(standIn), time });
  expect(code).toBe(0);
  expect(stdout).toMatch(/! Clock: The helpdesk's clock is 1(?:19|20|21) s behind/);
});

it('a key that others can read, and one that is not there', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  chmodSync(variables.FAI_PRIVATE_KEY_FILE ?? '', 0o644);
  expect((await runWorker(['doctor'], { variables })).stdout).toContain('! Key: ');
  const { code, stdout } = await runWorker(['doctor'], {
    variables: { ...variables, FAI_PRIVATE_KEY_FILE: '/nowhere' },
  });
  expect([code, stdout.includes('ENOENT')]).toEqual([2, true]);
});

it('a model that does not answer ends it with 6', async () => {
  const standIn = await openStandIn();
  const fake = createFakeAnalyst(systemTime);
  const probe = async () => [{ model: fake.model, problem: 'Nothing listens there.' }];
  const analyst = { ...fake, probe };
  const { code, stdout } = await runWorker(['doctor'], { variables: variablesFor(standIn), analyst });
  expect([code, stdout.includes('✗ Model: fake/echo: Nothing listens there.')]).toEqual([6, true]);
});
