import { expect, it } from 'vitest';
import { jsonLog } from '../../../src/worker/log/json-log.ts';
import { framesOf } from '../../../src/worker/log/log.ts';
import { terminalLog } from '../../../src/worker/log/terminal-log.ts';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import { systemTime } from '../../../src/worker/time.ts';
import { openStandIn, runWorker, variablesFor } from '../commands/command-bench.ts';
import { createFakeAnalyst } from '../fake/fake-analyst.ts';
import type { Fault, RouteName } from '../fake/fake-shim.ts';
import { openBench } from '../fake/loop-bench.ts';
import { VirtualTime } from '../fake/virtual-time.ts';

const canary = 'Kanarienvogel-4711';

it.each([true, false])('no word of a ticket, no token and no key comes out, terminal: %s', async (isTerminal) => {
  const standIn = await openStandIn();
  const tokens = new Set<string>();
  const seeing: Fetch = (input, init) => {
    tokens.add(new Headers(init?.headers).get('authorization')?.slice(7) ?? '');
    return fetch(input, init);
  };
  const variables = { ...variablesFor(standIn), FAI_MODEL_API_KEY: `${canary}-key` };
  const analyst = createFakeAnalyst(systemTime);
  analyst.takesMs = 0;
  const prepare = analyst.prepare;
  // Whatever goes wrong quotes the ticket: an error's message, and a model's code and place.
  analyst.prepare = (ticket) => {
    const text = ticket.ticketId === 3 ? canary : ticket.entries.map(({ body }) => body).join();
    if (ticket.ticketId === 1) throw new Error(text);
    if (ticket.ticketId === 2) return prepare(ticket);
    const tokens = { input: 0, output: 0 };
    return {
      ...prepare(ticket),
      analyse: async () => ({ ok: false, code: text, final: false, retryAfterSeconds: null, tokens }),
    };
  };
  for (const ticketId of [1, 2, 3, 4]) standIn.addCustomerMessage(ticketId, `${canary}\u001b[31m`);
  standIn.pass(2_000);
  const ran = await runWorker(['once'], { variables, fetch: seeing, analyst, isTerminal });
  expect(ran.code).toBe(5);
  const said = ran.stdout + ran.stderr;
  expect(said).toMatch(/bug/);
  expect(said).not.toContain(canary);
  expect(said).not.toContain('\u001b');
  expect(tokens.size).toBe(1);
  for (const token of tokens) expect(said).not.toContain(token.slice(-40));
  expect(said).not.toContain('PRIVATE KEY');
});

it('nor when the helpdesk or the network fails at any point', async () => {
  const routes: RouteName[] = ['lease', 'ticket', 'insights', 'writeBack', 'ack', 'extend'];
  const faults: Fault[] = ['dropped before', 'html', 'redirect', 'internal', 'validation', 'lease lost', 'forbidden'];
  for (const route of routes) {
    for (const fault of faults) {
      const bench = openBench();
      bench.waiting(1);
      bench.analyst.takesMs = 30_000;
      bench.shim.fault = (asked) => (asked === route ? fault : null);
      await bench.time.run(bench.work());
      expect(JSON.stringify(bench.lines)).not.toMatch(/Canary|Ada|Subject/);
    }
  }
});

it('a JSON line holds plain words only', () => {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line), new VirtualTime()).warn('failed', {
    code: 'Lieber Herr Müller,\nmein Passwort',
    errors: [{ pointer: '/summary/<b>ü</b>', rule: 'type' }],
    ticketId: 7,
  });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    at: '2026-11-21T10:00:00.000Z',
    level: 'warn',
    event: 'failed',
    code: '(not shown)',
    errors: [{ pointer: '(not shown)', rule: 'type' }],
    ticketId: 7,
  });
});

it('a line for the terminal says what happened in words', () => {
  const lines: string[] = [];
  const log = terminalLog((line) => lines.push(line), new VirtualTime());
  log.info('done', { ticketId: 7, ms: 1_234, tokens: 5_678, recommendations: 1 });
  log.warn('not_there', { code: 'not_ours', waitSeconds: 4 });
  expect(lines.map((line) => line.slice(11))).toEqual([
    'ticket 7 · done · 1 recommended response · 1.2 s · 5,678 tokens\n',
    'not there · not ours · again in 4 s\n',
  ]);
});

it('of an error only its kind and where it was thrown', () => {
  const frames = framesOf(new SyntaxError(`Unexpected token ${canary}\n    at ${canary} is not a frame`));
  expect(frames[0]).toBe('SyntaxError');
  expect(frames.join()).toContain('canary.test.ts');
  expect(framesOf(canary)).toEqual(['string']);
});
