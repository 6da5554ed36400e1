import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import { systemTime } from '../../../src/worker/time.ts';
import { type MovableStandIn, openStandIn, runWorker, variablesFor } from './command-bench.ts';

/** The stand-in waits a second for a burst to end. */
function workOff(variables: NodeJS.ProcessEnv, standIn: MovableStandIn) {
  standIn.pass(1_100);
  return runWorker(['once'], { variables });
}

it('what a customer wrote is on the page, and the log tells it in JSON lines without a word of it', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  const entryId = standIn.addCustomerMessage(3, 'Canary: my boiler leaks.');
  const ran = await workOff(variables, standIn);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const lines = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ event }) => event)).toEqual(['started', 'done', 'ended']);
  expect(lines[1]).toMatchObject({ ticketId: 3, kinds: ['message'], attempt: 1 });
  expect(ran.stdout).not.toMatch(/Canary|boiler|eyJ/);

  const answer = await fetch(`${standIn.origin}/scp/ajax.php/fai/tickets/3/insights`);
  expect(await answer.json()).toMatchObject({
    summary: { gist: `Ticket 3 up to ${entryId}`, basedOnEntryId: entryId },
  });
});

it('with nothing due it ends at once and well', async () => {
  const standIn = await openStandIn();
  expect((await runWorker(['once'], { variables: variablesFor(standIn) })).code).toBe(0);
});

it('a token that is refused ends it with 3 and a word to the administrator', async () => {
  const standIn = await openStandIn();
  const { code, stderr } = await runWorker(['once'], {
    variables: { ...variablesFor(standIn), FAI_ISSUER: 'another' },
  });
  expect(code).toBe(3);
  expect(stderr).toContain('does not let this worker in');
});

it('a helpdesk that is not there ends it with 4', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  const gone: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }));
  const { code, stderr } = await runWorker(['once'], { variables, fetch: gone });
  expect([code, stderr.includes('unreachable')]).toEqual([4, true]);
});

it.each([[300_000], [-300_000]])(
  'a clock that is %i ms off is reckoned with: the token is signed by the helpdesk’s',
  async (offMs) => {
    const standIn = await openStandIn();
    const time = { ...systemTime, now: () => systemTime.now() + offMs };
    expect((await runWorker(['once'], { variables: variablesFor(standIn), time })).code).toBe(0);
  },
);

it('a clock that is an hour off is not', async () => {
  const standIn = await openStandIn();
  const time = { ...systemTime, now: () => systemTime.now() + 3_600_000 };
  expect((await runWorker(['once'], { variables: variablesFor(standIn), time })).code).toBe(3);
});

it('leaves a status that says how it went', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  standIn.addCustomerMessage(3, 'My boiler leaks.');
  await workOff(variables, standIn);
  const status = JSON.parse(readFileSync(join(variables.FAI_STATE_FOLDER ?? '', 'status-bench.json'), 'utf8'));
  expect(status).toMatchObject({ worker: 'bench', state: 'stopped', done: 1, failed: 0, budget: { usedToday: 10 } });
  const { code, stdout } = await runWorker(['health'], { variables });
  expect([code, JSON.parse(stdout)]).toEqual([4, { alive: false, ...status }]);
});

it('runs until it is told to stop, is alive meanwhile, and then ends well', async () => {
  const standIn = await openStandIn();
  const variables = variablesFor(standIn);
  let send: (signal: 'SIGTERM') => void = () => {};
  const fetchThenStop: Fetch = async (...request) => {
    const answer = await fetch(...request);
    const { code, stdout } = await runWorker(['health'], { variables, isTerminal: true });
    expect([code, stdout]).toEqual([0, expect.stringContaining('bench, version')]);
    send('SIGTERM');
    return answer;
  };
  const ran = await runWorker(['run'], { variables, fetch: fetchThenStop, onStart: (how) => (send = how) });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('"stopping"');
});
