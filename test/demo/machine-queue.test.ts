import { expect, it } from 'vitest';
import { health } from '../../src/contract/health.ts';
import { leaseAnswer } from '../../src/contract/queue.ts';
import { ticket } from '../../src/contract/ticket.ts';
import { createEventQueue } from '../../src/demo/machine-queue/event-queue.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { startForTest } from './start-for-test.ts';

const scope = 'queue:lease tickets:read health:read';

async function ask(standIn: StandIn, method: string, path: string, body?: object, granted = scope): Promise<Response> {
  return fetch(`${standIn.origin}/api/http.php/fai/v1/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await standIn.issueToken(granted)}`,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

it('every page of a ticket is what the contract says, and together they hold the whole thread', async () => {
  const standIn = await startForTest();
  const ids: number[] = [];
  for (let after: number | null | undefined; after !== null; ) {
    const path = `tickets/${standIn.ticketIds.long}${after ? `?after=${after}` : ''}`;
    const page = ticket.parse(await (await ask(standIn, 'GET', path)).json());
    ids.push(...page.entries.map((entry) => entry.entryId));
    after = page.nextAfter;
  }
  expect(ids.at(-1)).toBe(standIn.newestEntryId(standIn.ticketIds.long));
  expect(new Set(ids).size).toBe(ids.length);
});

it('a token without the scope is told so, one that is none is not let in, and other methods are named', async () => {
  const standIn = await startForTest();
  for (const [method, path] of [
    ['POST', 'queue/lease'],
    ['GET', 'tickets/1'],
    ['GET', 'health'],
  ] as const) {
    expect((await ask(standIn, method, path, undefined, 'insights:read')).status).toBe(403);
    const other = await ask(standIn, method === 'GET' ? 'PUT' : 'GET', path);
    expect([other.status, other.headers.get('allow')]).toEqual([405, method]);
    expect((await fetch(`${standIn.origin}/api/http.php/fai/v1/${path}`, { method })).status).toBe(401);
  }
  expect((await ask(standIn, 'GET', 'tickets/4444')).status).toBe(404);
  expect((await ask(standIn, 'POST', 'queue/lease', { limit: 0 })).status).toBe(422);
});

it('health is what the contract says and counts what waits', async () => {
  const standIn = await startForTest();
  standIn.addCustomerMessage(3, 'Hello');
  const answer = health.parse(await (await ask(standIn, 'GET', 'health')).json());
  expect(answer.queue).toMatchObject({ waiting: 1, leased: 0, dead: 0 });
});

it('health names the panels and kinds that are switched on', async () => {
  const standIn = await startForTest();
  standIn.setSettings({ showRecommendations: false, kinds: ['assessment', 'related'] });
  const answer = health.parse(await (await ask(standIn, 'GET', 'health')).json());
  expect(answer.kinds).toEqual(['summary', 'assessment', 'related']);
});

it('what was written is leased once it has rested, and a lease that is not there holds nothing', async () => {
  const standIn = await startForTest();
  standIn.addCustomerMessage(3, 'Hello');
  const request = { limit: 5, leaseSeconds: 60, worker: 'test' };
  const answer = leaseAnswer.parse(await (await ask(standIn, 'POST', 'queue/lease', request)).json());
  expect(answer.leases).toEqual([]);
  for (const [verb, body] of [
    ['ack', {}],
    ['extend', { leaseSeconds: 60 }],
    ['release', { code: 'x' }],
  ] as const) {
    const lost = await ask(standIn, 'POST', `queue/${verb}`, { leaseToken: 'nothing', ...body });
    expect([lost.status, (await lost.json()).code]).toEqual([409, 'lease_lost']);
  }
});

it('the queue: a burst is one lease, what comes meanwhile waits, an expired lease counts as a try', () => {
  let now = 0;
  let tokens = 0;
  const queue = createEventQueue(
    () => now,
    () => `t${++tokens}`,
    1_000,
  );
  const lease = () => queue.lease({ limit: 5, leaseSeconds: 60, worker: 'w' });
  queue.add(1, 'message');
  queue.add(1, 'note');
  expect(lease()).toEqual([]);
  now = 1_000;
  expect(lease()).toMatchObject([{ leaseToken: 't1', kinds: ['message', 'note'], attempt: 1 }]);
  queue.add(1, 'message');
  now = 3_000;
  expect(lease()).toEqual([]);
  now = 61_001;
  expect(queue.ack('t1')).toBeNull();
  expect(lease()).toMatchObject([{ leaseToken: 't2', kinds: ['message', 'note'], attempt: 2 }]);
  expect(queue.admits(1, 't1')).toBe(false);
  expect([queue.ack('t2'), queue.ack('t2'), queue.admits(1, 't2')]).toEqual([true, true, true]);
});

it('an answered question forgets no analysis that was given up', () => {
  let tokens = 0;
  const queue = createEventQueue(
    () => 0,
    () => `t${++tokens}`,
    0,
  );
  const lease = () => queue.lease({ limit: 5, leaseSeconds: 60, worker: 'w' })[0]?.leaseToken ?? '';
  queue.add(1, 'message');
  queue.release({ leaseToken: lease(), code: 'x', retryAfterSeconds: null, final: true });
  queue.add(1, 'question');
  queue.ack(lease());
  expect(queue.figures().dead).toBe(1);
  queue.add(1, 'response');
  queue.ack(lease());
  expect(queue.figures().dead).toBe(0);
});
