import { describe, expect, it } from 'vitest';
import type { RouteName } from '../fake/fake-shim.ts';
import { openBench } from '../fake/loop-bench.ts';

type Bench = ReturnType<typeof openBench>;

/** As `run` does it on the first SIGTERM: leasing ends at once, working after a while. */
function stop(bench: Bench, drainMs = 20_000) {
  bench.stopLeasing();
  bench.time.after(drainMs, () => bench.stopWorking());
}

async function finishWithAnother({ time, shim }: Bench): Promise<Bench> {
  const next = openBench({ time, shim });
  next.time.after(600_000, () => next.stopLeasing());
  await next.time.run(next.work({ untilEmpty: false }));
  return next;
}

const routes: RouteName[] = ['lease', 'ticket', 'insights', 'extend', 'writeBack', 'ack'];

describe.each(routes)('told to stop when the first request of %s arrives', (route) => {
  it.each([
    ['there is time to finish', 20_000, 1_000],
    ['the time to finish runs out', 20_000, 400_000],
    ['told twice', 0, 30_000],
  ])('%s: nothing is lost, nothing stays leased, nothing is answered twice', async (_case, drainMs, takesMs) => {
    const bench = openBench();
    bench.waiting(1, 2, 3);
    bench.analyst.takesMs = route === 'extend' ? Math.max(takesMs, 25_000) : takesMs;
    let isTold = false;
    bench.shim.onRequest = (asked) => {
      if (asked !== route || isTold) return;
      isTold = true;
      stop(bench, drainMs);
    };
    const start = bench.time.now();
    let longest = 0;
    const end = await bench.time.run(bench.work({ untilEmpty: false }).finally(() => (longest = bench.time.now())));
    expect(end.because).toBe('stopped');
    if (route !== 'writeBack' && route !== 'ack') expect(longest - start).toBeLessThan(60_000);
    expect(bench.shim.queue.figures().leased).toBe(0);
    expect(bench.shim.requests.filter((asked) => asked === 'lease')).toHaveLength(1);

    bench.shim.onRequest = () => {};
    await finishWithAnother(bench);
    expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 0 });
    expect(new Set(bench.shim.applied.map(({ ticketId }) => ticketId))).toEqual(new Set([1, 2, 3]));
    for (const { ticketId, body } of bench.shim.applied) expect(body.summary?.gist).toContain(`Ticket ${ticketId} `);
  });
});

it('what is nearly done is finished; what is not is given back for the next worker at once', async () => {
  const bench = openBench();
  bench.waiting(1, 2);
  const prepare = bench.analyst.prepare;
  bench.analyst.prepare = (ticket) => {
    bench.analyst.takesMs = ticket.ticketId === 1 ? 10_000 : 90_000;
    const prepared = prepare(ticket);
    const takesMs = bench.analyst.takesMs;
    return {
      ...prepared,
      analyse: (signal) => {
        bench.analyst.takesMs = takesMs;
        return prepared.analyse(signal);
      },
    };
  };
  bench.time.after(5_000, () => stop(bench));
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.shim.applied.map(({ ticketId }) => ticketId)).toEqual([1]);
  expect(bench.lines.map(({ event, ticketId }) => [event, ticketId])).toEqual([
    ['done', 1],
    ['stopped', 2],
  ]);
  const [lease] = bench.shim.queue.lease({ limit: 1, leaseSeconds: 60, worker: 'next' });
  expect(lease).toMatchObject({ ticketId: 2, attempt: 2 });
});

it('leases that arrive after the word to stop go back untouched', async () => {
  const bench = openBench();
  bench.waiting(1, 2);
  bench.shim.fault = (route, nth) => (route === 'lease' && nth === 1 ? 'slow' : null);
  bench.shim.onRequest = (route) => route === 'lease' && bench.stopLeasing();
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.analyst.begun).toEqual([]);
  expect(bench.shim.queue.figures()).toMatchObject({ leased: 0, waiting: 2 });
});

it('a helpdesk that no longer answers does not hold up the end', async () => {
  const bench = openBench();
  bench.waiting(1, 2);
  bench.analyst.takesMs = 90_000;
  let isGone = false;
  bench.shim.fault = () => (isGone ? 'slow' : null);
  bench.time.after(5_000, () => {
    isGone = true;
    stop(bench);
  });
  const start = bench.time.now();
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect((bench.time.now() - start) / 1_000).toBeLessThanOrEqual(30);
  // Not given back: the leases end by themselves.
  expect(bench.shim.queue.figures().leased).toBe(2);
});
