import { describe, expect, it } from 'vitest';
import type { Fault, RouteName } from '../fake/fake-shim.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';
import { openBench } from '../fake/loop-bench.ts';

/** What every way through must lead to: done once each, on the right ticket, nothing left behind. */
function expectAllDone({ shim }: ReturnType<typeof openBench>, ticketIds: number[], analysesAtMost = 1) {
  expect(shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 0 });
  for (const ticketId of ticketIds) {
    const answers = new Set(
      shim.applied.filter((one) => one.ticketId === ticketId).map(({ body }) => body.generatedAt),
    );
    expect([...Array(analysesAtMost).keys()].map((more) => more + 1)).toContain(answers.size);
    expect(shim.applied.findLast((one) => one.ticketId === ticketId)?.body.summary?.gist).toContain(
      `Ticket ${ticketId} `,
    );
  }
}

const routes: RouteName[] = ['lease', 'ticket', 'insights', 'writeBack', 'ack', 'extend'];
const passing: Fault[] = [
  'dropped before',
  'dropped after',
  'slow',
  'html',
  'internal',
  'unavailable',
  'too many requests',
  'unauthorized',
];

describe.each(routes)('something happens to the first request of %s', (route) => {
  it.each(passing)('%s: every ticket is done once all the same', async (fault) => {
    const bench = openBench();
    bench.waiting(1, 2, 3);
    bench.analyst.takesMs = 30_000;
    bench.shim.fault = (asked, nth) => (asked === route && nth === 1 ? fault : null);
    bench.time.after(1_800_000, () => bench.stopLeasing());
    expect(await bench.time.run(bench.work({ untilEmpty: false }))).toEqual({ because: 'stopped' });
    expectAllDone(bench, [1, 2, 3]);
  });

  it('a worker that is killed there leaves the ticket to the next one', async () => {
    const killed = openBench();
    killed.waiting(1, 2);
    killed.analyst.takesMs = 30_000;
    const neverComes = new Promise<never>(() => {});
    let isDead = false;
    const { fetch } = killed.shim;
    const cut: typeof fetch = (...request) => (isDead ? neverComes : fetch(...request));
    const dying = openBench({ time: killed.time, shim: { ...killed.shim, fetch: cut } });
    killed.shim.onRequest = (asked) => {
      if (asked === route) isDead = true;
    };
    void dying.work();
    // The answer to the request that killed it is never read, either.
    await killed.time.run(killed.time.wait(40_000, new AbortController().signal));
    killed.shim.onRequest = () => {};
    killed.time.after(1_800_000, () => killed.stopLeasing());
    await killed.time.run(killed.work({ untilEmpty: false }));
    // Another machine cannot know that an answer so soon after the event has that event in it: it makes one of its own.
    expectAllDone(killed, [1, 2], 2);
  });
});

it.each([3, 7, 11, 19, 23])('one request in %i is dropped, at any point, for two workers at once', async (part) => {
  const first = openBench({ concurrency: 3 });
  const second = openBench({ time: first.time, shim: first.shim, concurrency: 3 });
  const ticketIds = Array.from({ length: 25 }, (_, index) => index + 1);
  first.waiting(...ticketIds);
  let count = 0;
  first.shim.fault = () => {
    count += 1;
    if (count % part !== 0) return null;
    return count % 2 === 0 ? 'dropped before' : 'dropped after';
  };
  first.time.after(7_200_000, () => {
    first.stopLeasing();
    second.stopLeasing();
  });
  await first.time.run(Promise.all([first, second].map((one) => one.work({ untilEmpty: false }))));
  expect(first.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0 });
  for (const { ticketId, body } of first.shim.applied) expect(body.summary?.gist).toContain(`Ticket ${ticketId} `);
  const answered = new Set(first.shim.applied.map(({ ticketId }) => ticketId));
  expect(answered.size + first.shim.queue.figures().dead).toBeGreaterThanOrEqual(25);
});

it('a lease that went to somebody else: the work is dropped, and nothing of it is stored', async () => {
  const bench = openBench({ concurrency: 1 });
  bench.waiting(1);
  bench.analyst.takesMs = 50_000;
  bench.shim.fault = (route) => (route === 'extend' ? 'lease lost' : null);
  bench.time.after(30_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect(bench.shim.applied).toEqual([]);
  expect(bench.shim.requests).not.toContain('writeBack');
  expect(bench.shim.requests).not.toContain('release');
  expect(bench.lines.map(({ event }) => event)).toEqual(['lease_lost']);
});

it('a worker slower than its lease, whose ticket another one answered, changes nothing', async () => {
  const slow = openBench({ concurrency: 1 });
  const quick = openBench({ time: slow.time, shim: slow.shim });
  slow.waiting(1);
  slow.analyst.takesMs = 200_000;
  // Nothing of the slow worker arrives but its lease and, much later, its answer.
  slow.shim.fault = (route) => (route === 'extend' ? 'dropped before' : null);
  const slowly = slow.work();
  await slow.time.run(slow.time.wait(61_000, new AbortController().signal));
  await slow.time.run(quick.work());
  expect(await slow.time.run(slowly)).toEqual({ because: 'empty' });
  expect(slow.shim.applied).toHaveLength(1);
  expect(slow.lines.map(({ event }) => event)).toContain('lease_lost');
});

it.each(['unauthorized', 'forbidden'] as const)(
  'a helpdesk that answers %s ends the work, without a loop',
  async (fault) => {
    for (const route of ['lease', 'ticket', 'writeBack'] satisfies RouteName[]) {
      const bench = openBench();
      bench.waiting(1, 2, 3);
      bench.shim.fault = (asked) => (asked === route ? fault : null);
      const end = await bench.time.run(bench.work({ untilEmpty: false }));
      expect(end).toMatchObject({ because: 'refused' });
      expect(bench.shim.applied).toEqual([]);
      expect(bench.shim.requests.length).toBeLessThan(12);
      // A token is signed anew once a request, then it is over.
      expect(bench.tokensRenewed).toBe(fault === 'unauthorized' ? (route === 'lease' ? 1 : 2) : 0);
    }
  },
);

it('a helpdesk that is gone for an hour is asked with growing pauses, and served when it is back', async () => {
  const bench = openBench();
  bench.waiting(1);
  const start = bench.time.now();
  bench.shim.fault = () => (bench.time.now() - start < 3_600_000 ? 'html' : null);
  bench.time.after(3_900_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expectAllDone(bench, [1]);
  const looks = bench.lines.filter(({ event }) => event === 'not_there');
  expect(looks.length).toBeLessThan(60);
  expect(looks.every(({ code }) => code === 'not_ours')).toBe(true);
});

it('Retry-After is the least that is waited', async () => {
  const bench = openBench();
  const at: number[] = [];
  bench.shim.onRequest = () => at.push(bench.time.now());
  bench.shim.fault = (_, nth) => (nth === 1 ? 'unavailable' : null);
  bench.time.after(20_000, () => bench.stopLeasing());
  await bench.time.run(bench.work({ untilEmpty: false }));
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(7_000);
});

it('once ends when the helpdesk is not there', async () => {
  const bench = openBench();
  bench.shim.fault = () => 'redirect';
  expect(await bench.time.run(bench.work())).toMatchObject({
    because: 'not_there',
    failure: { code: 'redirected', detail: 'https://elsewhere.test/' },
  });
});

it('a refused write-back is given up with the places that were wrong, and is not sent again', async () => {
  const bench = openBench();
  bench.waiting(1);
  bench.shim.fault = (route) => (route === 'writeBack' ? 'validation' : null);
  await bench.time.run(bench.work());
  expect(bench.shim.requests.filter((route) => route === 'writeBack')).toHaveLength(1);
  expect(bench.shim.queue.figures()).toMatchObject({ dead: 1 });
  expect(bench.lines.find(({ event }) => event === 'failed')).toMatchObject({
    code: 'helpdesk_validation',
    errors: [{ pointer: '/summary/gist', rule: 'maxLength' }],
  });
});

it('a ticket that is deleted while it is worked on is done with', async () => {
  const bench = openBench();
  bench.waiting(1);
  bench.shim.onRequest = (route) => route === 'insights' && bench.shim.tickets.delete(1);
  await bench.time.run(bench.work());
  expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, leased: 0, dead: 0 });
  expect(bench.lines.at(-1)).toMatchObject({ event: 'skipped', code: 'gone' });
});

it('an answer about another ticket than the leased one is not worked with', async () => {
  const bench = openBench();
  bench.waiting(1);
  bench.shim.tickets.set(1, fakeTicket(2, 3));
  await bench.time.run(bench.work());
  expect(bench.analyst.begun).toEqual([]);
  expect(bench.shim.queue.stateOf(1)).toMatchObject({ state: 'queued' });
});
