import { expect, it } from 'vitest';
import type { EventKind } from '../../../src/contract/queue.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';
import { openBench } from '../fake/loop-bench.ts';

const gists = ({ shim }: ReturnType<typeof openBench>) =>
  shim.applied.map(({ ticketId, body }) => [ticketId, body.summary?.gist]);

it('each waiting ticket gets the answer to its own text, and nothing waits any more', async () => {
  const bench = openBench();
  bench.waiting(1, 2, 3, 4, 5);
  expect(await bench.time.run(bench.work())).toEqual({ because: 'empty' });
  expect(gists(bench).sort()).toEqual([1, 2, 3, 4, 5].map((id) => [id, `Ticket ${id} up to ${id}03`]));
  expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 0 });
});

it('an event of a kind that only a newer plugin knows costs no other ticket its work, and ends where people see it', async () => {
  const bench = openBench();
  bench.waiting(1, 2, 3);
  bench.shim.queue.add(2, 'rehearsed' as EventKind);
  bench.shim.tickets.set(4, fakeTicket(4, 3));
  bench.shim.queue.add(4, 'rehearsed' as EventKind);
  for (let round = 0; round < 8 && bench.shim.queue.figures().waiting > 0; round += 1) {
    await bench.time.run(bench.work());
    await bench.time.run(bench.time.wait(1_000_000, new AbortController().signal));
  }
  expect(bench.shim.applied.map(({ ticketId }) => ticketId).sort()).toEqual([1, 2, 3]);
  expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 1 });
  const failed = bench.lines.filter(({ event }) => event === 'failed');
  expect(failed.map(({ ticketId, code }) => [ticketId, code])).toEqual(Array(5).fill([4, 'kind_not_known']));
});

it('never more tickets at once than there are hands', async () => {
  const bench = openBench({ concurrency: 3 });
  bench.waiting(1, 2, 3, 4, 5, 6, 7);
  let most = 0;
  bench.shim.onRequest = () => {
    most = Math.max(most, bench.shim.queue.figures().leased);
  };
  await bench.time.run(bench.work());
  expect([most, bench.shim.applied.length]).toEqual([3, 7]);
});

it('the pages of a long ticket are joined in the order of the thread', async () => {
  const bench = openBench();
  const ticket = fakeTicket(9, 7);
  // An edited entry: the highest id with an early date.
  const edited = { ...ticket.entries[1], entryId: 999, at: '2026-11-20T10:01:00Z' } as (typeof ticket.entries)[0];
  bench.shim.tickets.set(9, { ...ticket, entries: [...ticket.entries, edited] });
  bench.shim.queue.add(9, 'edited');
  await bench.time.run(bench.work());
  expect(bench.shim.requests.filter((route) => route === 'ticket')).toHaveLength(4);
  expect(bench.shim.applied.map(({ body }) => body.basedOnEntryId)).toEqual([907]);
});

it('a lease is extended before half of it is over, for as long as the work takes', async () => {
  const bench = openBench();
  bench.waiting(1);
  bench.analyst.takesMs = 200_000;
  const at: number[] = [];
  const start = bench.time.now();
  bench.shim.onRequest = (route) => route === 'extend' && at.push((bench.time.now() - start) / 1_000);
  await bench.time.run(bench.work());
  expect(at).toEqual([24, 48, 72, 96, 120, 144, 168, 192]);
  expect(bench.analyst.begun).toEqual([1]);
  expect(bench.shim.applied).toHaveLength(1);
});

it('several workers share the queue: no ticket is answered twice', async () => {
  const first = openBench();
  const others = [1, 2, 3].map(() => openBench({ time: first.time, shim: first.shim }));
  first.waiting(...Array.from({ length: 40 }, (_, index) => index + 1));
  await first.time.run(Promise.all([first, ...others].map((one) => one.work())));
  const begun = [first, ...others].flatMap(({ analyst }) => analyst.begun).sort((a, b) => a - b);
  expect(begun).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(first.shim.applied).toHaveLength(40);
});

it('an empty queue is asked less and less often, up to the longest wait, and again soon after work', async () => {
  const bench = openBench();
  const at: number[] = [];
  const start = bench.time.now();
  bench.shim.onRequest = (route) => route === 'lease' && at.push((bench.time.now() - start) / 1_000);
  bench.time.after(21_000, () => bench.waiting(1));
  bench.time.after(30_000, () => bench.stopLeasing());
  expect(await bench.time.run(bench.work({ untilEmpty: false }))).toEqual({ because: 'stopped' });
  expect(at).toEqual([0, 1, 3, 7, 12, 17, 22, 23, 25, 29]);
});

it('workers that find the queue empty together do not come back together', async () => {
  const looks = [0.1, 0.9].map(async (random) => {
    const bench = openBench();
    bench.time.random = () => random;
    const at: number[] = [];
    bench.shim.onRequest = () => at.push(bench.time.now());
    bench.time.after(20_000, () => bench.stopLeasing());
    await bench.time.run(bench.work({ untilEmpty: false }));
    return at.at(2);
  });
  const [one, other] = await Promise.all(looks);
  expect(one).not.toBe(other);
});

it('a bug that one ticket brings to light gives back that ticket and leaves the others alone', async () => {
  const bench = openBench();
  bench.waiting(1, 2, 3);
  const prepare = bench.analyst.prepare;
  bench.analyst.prepare = (ticket) => {
    if (ticket.ticketId === 2) throw new SyntaxError(`Unexpected token in ${ticket.entries[0]?.body}`);
    return prepare(ticket);
  };
  await bench.time.run(bench.work());
  expect(gists(bench).map(([ticketId]) => ticketId)).toEqual([1, 3]);
  expect(bench.shim.queue.stateOf(2)).toMatchObject({ state: 'queued' });
  const bug = bench.lines.find(({ event }) => event === 'bug');
  expect(bug).toMatchObject({ level: 'error', ticketId: 2 });
  expect(JSON.stringify(bench.lines)).not.toContain('Canary');
});

it('a ticket that fails every time is given up after five tries, and others are not held up', async () => {
  const bench = openBench({ concurrency: 1 });
  bench.waiting(1, 2);
  bench.analyst.outcome = (ticketId) =>
    ticketId === 1
      ? { ok: false, code: 'poison', final: false, retryAfterSeconds: null, tokens: { input: 0, output: 0 } }
      : null;
  bench.time.after(3_600_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.analyst.begun).toEqual([1, 2, 1, 1, 1, 1]);
  expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 1 });
  expect(bench.shim.queue.stateOf(1)).toMatchObject({ state: 'failed' });
});

it('what cannot succeed is given up at once, and a model that says when to come back is waited for', async () => {
  const bench = openBench();
  bench.waiting(1, 2);
  const start = bench.time.now();
  const begunAt: number[] = [];
  bench.analyst.outcome = (ticketId, nth) => {
    if (ticketId === 2) begunAt.push((bench.time.now() - start) / 1_000);
    const tokens = { input: 0, output: 0 };
    if (ticketId === 1) return { ok: false, code: 'model_refused', final: true, retryAfterSeconds: null, tokens };
    return nth === 1 ? { ok: false, code: 'model_busy', final: false, retryAfterSeconds: 120, tokens } : null;
  };
  bench.time.after(300_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.shim.queue.stateOf(1)).toMatchObject({ state: 'failed' });
  expect(begunAt[1]).toBeGreaterThanOrEqual(121);
  expect(gists(bench)).toEqual([[2, 'Ticket 2 up to 203']]);
});
