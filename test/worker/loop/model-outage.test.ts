import { expect, it } from 'vitest';
import type { AnalysisOutcome } from '../../../src/worker/analyst.ts';
import { openBench } from '../fake/loop-bench.ts';

const failing = (code: string, retryAfterSeconds: number | null = null): AnalysisOutcome => ({
  ok: false,
  code,
  final: false,
  retryAfterSeconds,
  tokens: { input: 0, output: 0 },
});
const hours = (count: number) => count * 3_600_000;

it.each(['model_unreachable', 'model_unauthorized', 'model_busy', 'model_unavailable'])(
  'a model that is away for a night (%s) costs no ticket its tries, and all are done when it is back',
  async (code) => {
    const bench = openBench();
    const backAt = bench.time.now() + hours(9);
    const isAway = () => bench.time.now() < backAt;
    bench.analyst.takesMs = 10;
    bench.analyst.outcome = () => (isAway() ? failing(code) : null);
    bench.analyst.probe = async () => [{ model: bench.analyst.model, problem: isAway() ? 'away' : null }];
    bench.waiting(1, 2, 3, 4, 5, 6);
    bench.time.after(hours(10), () => bench.stopLeasing());
    await bench.time.run(bench.work({ untilEmpty: false }));
    expect(bench.shim.applied.map(({ ticketId }) => ticketId).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 0 });
    // Those that were in hand, and no other: it is the model that is asked again, not the tickets.
    expect(bench.analyst.begun.length).toBeLessThanOrEqual(6 + 2);
    const said = bench.lines.map(({ event }) => event);
    expect(said.filter((event) => event === 'model_is_back')).toHaveLength(1);
    // Found again within the longest pause.
    const first = Math.min(...bench.shim.applied.map(({ at }) => at));
    expect(first - backAt).toBeLessThanOrEqual(125_000);
  },
);

it('Retry-After is the least it is left alone, however many tickets wait', async () => {
  const bench = openBench();
  const startedAt = bench.time.now();
  const asked: number[] = [];
  bench.analyst.takesMs = 10;
  bench.analyst.outcome = (_, nth) => (nth === 1 ? failing('model_busy', 3_600) : null);
  bench.analyst.probe = async () => {
    asked.push(bench.time.now() - startedAt);
    return [{ model: bench.analyst.model, problem: null }];
  };
  bench.waiting(1, 2, 3, 4);
  bench.time.after(hours(3), () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(asked[0]).toBeGreaterThanOrEqual(hours(1));
  expect(bench.shim.applied).toHaveLength(4);
});

it('one of two models is enough', async () => {
  const bench = openBench();
  bench.analyst.outcome = (_, nth) => (nth === 1 ? failing('model_unreachable') : null);
  bench.analyst.probe = async () => [
    { model: bench.analyst.model, problem: 'away' },
    { model: { provider: 'fake', name: 'second' }, problem: null },
  ];
  bench.waiting(1);
  bench.time.after(hours(1), () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.shim.applied).toHaveLength(1);
});

it('what one ticket alone is refused for holds up no other', async () => {
  const bench = openBench();
  bench.analyst.outcome = (ticketId) => (ticketId === 1 ? { ...failing('model_refused'), final: true } : null);
  bench.waiting(1, 2, 3);
  expect(await bench.time.run(bench.work())).toEqual({ because: 'empty' });
  expect(bench.shim.applied.map(({ ticketId }) => ticketId).sort()).toEqual([2, 3]);
  expect(bench.shim.queue.figures()).toMatchObject({ dead: 1 });
});

it('a run that ends by itself says that the model is away, and leaves the rest', async () => {
  const bench = openBench({ concurrency: 1 });
  bench.analyst.outcome = () => failing('model_unreachable');
  bench.waiting(1, 2, 3);
  expect(await bench.time.run(bench.work())).toEqual({ because: 'model_not_there', code: 'model_unreachable' });
  expect(bench.analyst.begun).toEqual([1]);
});

it('stops at once while it waits for the model', async () => {
  const bench = openBench();
  bench.analyst.outcome = () => failing('model_busy', 3_600);
  bench.waiting(1);
  const startedAt = bench.time.now();
  bench.time.after(60_000, () => bench.stopLeasing());
  expect(await bench.time.run(bench.work({ untilEmpty: false }))).toEqual({ because: 'stopped' });
  expect(bench.time.now() - startedAt).toBe(60_000);
});
