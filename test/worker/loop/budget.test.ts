import { expect, it } from 'vitest';
import { openBench } from '../fake/loop-bench.ts';

const alerts = ({ lines }: ReturnType<typeof openBench>) =>
  lines.filter(({ event }) => event === 'budget_alert').map(({ percent }) => percent);

it('the day’s limit holds, is told at 80 and at 100 percent, and the rest waits for tomorrow', async () => {
  const bench = openBench({ limits: { tokensPerDay: 1_000, tokensPerTicket: null }, concurrency: 3 });
  Object.assign(bench.analyst, { tokens: 100, tokensAtMost: 100 });
  bench.waiting(...Array.from({ length: 14 }, (_, index) => index + 1));
  bench.time.after(12 * 3_600_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.shim.applied).toHaveLength(10);
  expect(bench.context.budget.figures()).toEqual({
    usedToday: 1_000,
    limit: 1_000,
    alert: 100,
    ticketLimit: null,
    ticketsPutOff: 0,
  });
  expect(alerts(bench)).toEqual([80, 100]);
  expect(bench.shim.queue.figures()).toMatchObject({ waiting: 4, leased: 0, dead: 0 });
  // Nothing is asked of the helpdesk until then.
  const asked = bench.shim.requests.length;

  const next = openBench({ time: bench.time, shim: bench.shim });
  next.time.after(86_400_000, () => next.stopLeasing());
  await next.time.run(next.work({ untilEmpty: false }));
  expect(next.shim.applied).toHaveLength(14);
  expect(asked).toBeLessThan(80);
});

it('the limit holds also when the last analyses run side by side', async () => {
  const bench = openBench({ limits: { tokensPerDay: 250, tokensPerTicket: null }, concurrency: 5 });
  Object.assign(bench.analyst, { tokens: 100, tokensAtMost: 100 });
  bench.waiting(1, 2, 3, 4, 5);
  await bench.time.run(bench.work());
  expect(bench.context.journal.tokensToday()).toBeLessThanOrEqual(250);
  expect(bench.shim.applied).toHaveLength(2);
});

it('what an analysis may use is set aside, what it did not use is given back', async () => {
  const bench = openBench({ limits: { tokensPerDay: 250, tokensPerTicket: null }, concurrency: 1 });
  Object.assign(bench.analyst, { tokens: 10, tokensAtMost: 200 });
  bench.waiting(1, 2, 3, 4, 5);
  await bench.time.run(bench.work());
  expect(bench.shim.applied).toHaveLength(5);
});

it('one ticket cannot use more than its share of a day, and others go on', async () => {
  const bench = openBench({ limits: { tokensPerDay: null, tokensPerTicket: 250 }, concurrency: 1 });
  Object.assign(bench.analyst, { tokens: 100, tokensAtMost: 100 });
  bench.waiting(1);
  for (let round = 0; round < 4; round += 1) {
    bench.shim.queue.add(1, 'refresh');
    await bench.time.run(bench.work());
  }
  bench.waiting(2);
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([1, 1, 2]);
  const refused = bench.lines.find(({ code }) => code === 'over_ticket_budget');
  // Until midnight in UTC: it is just past ten in the morning.
  expect(refused?.waitSeconds).toBeGreaterThan(13 * 3_600);
  expect(refused?.waitSeconds).toBeLessThanOrEqual(14 * 3_600);
  // Told at 80 percent and when it is reached, once each, and seen in the figures for `health`.
  const told = bench.lines.filter(({ event }) => event === 'budget_alert');
  expect(told.map(({ ticketId, percent }) => [ticketId, percent])).toEqual([
    [1, 80],
    [1, 100],
  ]);
  expect(bench.context.budget.figures()).toMatchObject({ ticketLimit: 250, ticketsPutOff: 1 });
});

it('an analysis that came to nothing counts, too', async () => {
  const bench = openBench({ limits: { tokensPerDay: 100, tokensPerTicket: null }, concurrency: 1 });
  const tokens = { input: 60, output: 0 };
  Object.assign(bench.analyst, { tokensAtMost: 60 });
  bench.analyst.outcome = () => ({
    ok: false,
    code: 'model_gave_nonsense',
    final: true,
    retryAfterSeconds: null,
    tokens,
  });
  bench.waiting(1, 2);
  expect(await bench.time.run(bench.work())).toEqual({ because: 'over_budget' });
  expect(bench.context.journal.tokensToday()).toBe(60);
});

it('what costs nothing is never held back', async () => {
  const bench = openBench({ limits: { tokensPerDay: 1, tokensPerTicket: 1 } });
  Object.assign(bench.analyst, { tokens: 0, tokensAtMost: 0 });
  bench.waiting(1, 2, 3);
  await bench.time.run(bench.work());
  expect(bench.shim.applied).toHaveLength(3);
});
