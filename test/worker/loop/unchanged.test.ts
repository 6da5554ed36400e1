import { expect, it } from 'vitest';
import { openBench } from '../fake/loop-bench.ts';

type Bench = ReturnType<typeof openBench>;

/** One ticket, answered by `bench`, and then `seconds` later `act`. */
async function answered(bench: Bench, seconds: number): Promise<Bench> {
  bench.waiting(1);
  await bench.time.run(bench.work());
  await bench.time.run(bench.time.wait(seconds * 1_000, new AbortController().signal));
  return bench;
}

const last = (bench: Bench) => bench.lines.at(-1);

it('nothing of what the answer depends on has changed: the event is done with, without an analysis', async () => {
  const bench = await answered(openBench(), 600);
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1]);
  expect(last(bench)).toMatchObject({ event: 'skipped', code: 'unchanged' });
  expect(bench.shim.queue.figures().waiting).toBe(0);
});

it('a person who asks for an analysis gets one', async () => {
  const bench = await answered(openBench(), 600);
  bench.shim.queue.add(1, 'refresh');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1, 1]);
});

it.each([
  ['the status', { status: 'Closed' }],
  ['a new entry', {}],
])('%s has changed: there is an analysis', async (what, change) => {
  const bench = await answered(openBench(), 600);
  const ticket = bench.shim.tickets.get(1);
  if (!ticket) throw new Error('no ticket');
  const entry = { ...ticket.entries[2], entryId: 104, at: '2026-11-21T10:05:00Z', body: 'Another thing entirely.' };
  const entries = what === 'a new entry' ? [...ticket.entries, entry as (typeof ticket.entries)[0]] : ticket.entries;
  bench.shim.tickets.set(1, { ...ticket, ...change, entries });
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1, 1]);
});

it('what was stored is gone: there is an analysis', async () => {
  const bench = await answered(openBench(), 600);
  bench.shim.applied.length = 0;
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1, 1]);
});

it('another model is configured: there is an analysis', async () => {
  const bench = await answered(openBench(), 600);
  const other = openBench({ time: bench.time, shim: bench.shim });
  const better = { provider: 'fake', name: 'better' };
  Object.assign(other.analyst, { model: better, models: [better] });
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(other.work());
  expect(other.analyst.begun).toEqual([1]);
});

it('the model that really answered is the one that is stored, and its answer counts as one of ours', async () => {
  const bench = openBench();
  const second = { provider: 'fake', name: 'second' };
  bench.analyst.models.push(second);
  bench.analyst.outcome = (_, nth) => ({
    ok: true,
    insights: { language: 'en', summary: { gist: `Answer ${nth}` }, recommendations: [] },
    model: second,
    tokens: { input: 1, output: 1 },
  });
  await answered(bench, 600);
  expect(bench.shim.applied.map(({ body }) => body.model)).toEqual([second]);
  expect(bench.context.journal.latest(1)?.model).toBe('fake/second');
  bench.shim.queue.add(1, 'edited');
  await bench.time.run(bench.work());
  expect(last(bench)).toMatchObject({ event: 'skipped', code: 'unchanged' });
});

it('a worker of another machine had answered after the event, and only its acknowledgement was lost: nothing is done again', async () => {
  const first = openBench();
  first.waiting(1);
  await first.time.run(first.time.wait(40_000, new AbortController().signal));
  first.shim.fault = (route) => (route === 'ack' || route === 'extend' ? 'dropped before' : null);
  await first.time.run(first.work());
  expect(first.lines.map(({ event }) => event)).toEqual(['not_acked', 'done']);
  first.shim.fault = () => null;
  const other = openBench({ time: first.time, shim: first.shim });
  other.time.after(120_000, () => other.stopLeasing());
  await other.time.run(other.work({ untilEmpty: false }));
  expect(other.analyst.begun).toEqual([]);
  expect(last(other)).toMatchObject({ event: 'skipped', code: 'unchanged', attempt: 2 });
  expect(other.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0 });
});

it('ten thousand events on one ticket lead to one analysis', async () => {
  const bench = openBench();
  bench.waiting(1);
  for (let count = 0; count < 10_000; count += 1) bench.shim.queue.add(1, 'message');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1]);
});

it('a deleted ticket is acknowledged, and nothing is read', async () => {
  const bench = openBench();
  bench.shim.queue.add(1, 'deleted');
  bench.shim.queue.add(1, 'message');
  await bench.time.run(bench.work());
  expect(bench.shim.requests.filter((route) => route !== 'lease')).toEqual(['ack']);
});

it('a ticket with next to nothing in it is not worth an analysis, unless somebody asks', async () => {
  const bench = openBench();
  bench.waiting(1);
  const ticket = bench.shim.tickets.get(1);
  if (!ticket) throw new Error('no ticket');
  bench.shim.tickets.set(1, {
    ...ticket,
    entries: [{ ...(ticket.entries[0] as never as object), body: 'Test' } as never],
  });
  await bench.time.run(bench.work());
  expect(last(bench)).toMatchObject({ event: 'skipped', code: 'too_short' });
  bench.shim.queue.add(1, 'refresh');
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1]);
});

it('a ticket without a single entry is done with', async () => {
  const bench = openBench();
  bench.waiting(1);
  const ticket = bench.shim.tickets.get(1);
  if (!ticket) throw new Error('no ticket');
  bench.shim.tickets.set(1, { ...ticket, entries: [] });
  await bench.time.run(bench.work());
  expect(last(bench)).toMatchObject({ event: 'skipped', code: 'empty' });
});
