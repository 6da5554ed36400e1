import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { type Memory, openMemory } from '../page/memory.ts';
import { keepFewPages, swapByClicks, swapByHistory } from '../page/swaps.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

/** The first ten swaps fill caches: PJAX's pages, compiled code, the browser's own. */
const warmUpRounds = 5;
/** osTicket's own page takes about a second for a swap, and its own scripts keep something of each. */
const rounds = { 'stand-in': 500, osticket: 25 };
const revalidations = { 'stand-in': 100, osticket: 10 };
/** V8 keeps feedback and code of what ran often; a mount that is not let go of costs a hundred times as much. */
const heapBytesPerSwap = 300;

onEveryHost((bench) => {
  let visit: Visit;
  let tickets: number[];

  beforeAll(async () => {
    visit = await bench.visit();
    tickets = [bench.host.tickets.main, ...bench.host.tickets.spare.slice(0, 2)];
    for (const ticketId of tickets) await bench.machine.put(ticketId, sampleInsights(`About ticket ${ticketId}`));
  });

  /** What there may be more of: nothing of ours, and of the page around it what the same swaps leave without panels. */
  const expectNoMore = (after: Memory, before: Memory, allowed: Omit<Memory, 'filledRoots' | 'aborters'>) => {
    const grown = Object.fromEntries(
      Object.entries(after).map(([name, count]) => [name, count - before[name as keyof Memory]]),
    ) as unknown as Memory;
    expect(grown.filledRoots).toBeLessThanOrEqual(0);
    expect(grown.aborters).toBeLessThanOrEqual(0);
    for (const [name, most] of Object.entries(allowed)) {
      expect(grown[name as keyof Memory], name).toBeLessThanOrEqual(most);
    }
  };

  test('swaps by clicks, back and forward leave memory where it was after the first ten', async () => {
    const { page } = visit;
    const count = rounds[bench.host.kind];
    await page.goto(`${bench.host.url}scp/tickets.php`);
    await keepFewPages(page);
    const memory = await openMemory(page);

    // A ticket without a result: what the page itself keeps of each swap.
    const plain = [bench.host.tickets.plain];
    await swapByClicks(page, plain, warmUpRounds, false);
    const plainBefore = await memory.measure();
    await swapByClicks(page, plain, Math.min(count, 50), false);
    const plainAfter = await memory.measure();
    const ofHost = (name: keyof Memory) =>
      (Math.max(0, plainAfter[name] - plainBefore[name]) / Math.min(count, 50)) * count;

    await swapByClicks(page, tickets, warmUpRounds);
    await swapByHistory(page, warmUpRounds);
    const before = await memory.measure();
    await swapByClicks(page, tickets, count);
    const afterClicks = await memory.measure();
    const swaps = 2 * count;
    const allowed = {
      // The pages that are kept differ a little in length.
      nodes: ofHost('nodes') * 1.5 + 200,
      listeners: ofHost('listeners') * 1.5 + 5,
      observers: ofHost('observers'),
      // Redactor's observers keep whole pages that one has left, each with the mount that stood in it, emptied.
      shadowRoots: ofHost('observers'),
      heapBytes: ofHost('heapBytes') * 1.5 + heapBytesPerSwap * swaps,
    };
    expectNoMore(afterClicks, before, allowed);

    await swapByHistory(page, count);
    const afterHistory = await memory.measure();
    expectNoMore(afterHistory, afterClicks, allowed);
  }, 600_000);

  test('a mount that is not let go of is noticed', async () => {
    const { page } = visit;
    await page.goto(`${bench.host.url}scp/tickets.php`);
    const memory = await openMemory(page);
    await swapByClicks(page, tickets, 1);
    const before = await memory.measure();
    await page.evaluate(() => {
      const kept = new Set<Node>();
      Object.assign(window, { faiKept: kept });
      new MutationObserver(() => {
        const root = document.querySelector('#fai-panels')?.shadowRoot;
        if (root) kept.add(root);
      }).observe(document, { subtree: true, childList: true });
    });
    await swapByClicks(page, tickets, 3);
    expect((await memory.measure()).shadowRoots - before.shadowRoots).toBeGreaterThanOrEqual(3);
  });

  test('answers of "not modified" draw nothing', async () => {
    const { page } = visit;
    await openTicket(page, bench.host, bench.host.tickets.main);
    const path = `tickets/${bench.host.tickets.main}/insights`;
    // The first return brings the second script, which has more to draw than the first.
    const first = page.waitForResponse((answer) => answer.url().endsWith(path));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await first;
    await visit.untilIdle();
    await page.evaluate(() => {
      const root = document.querySelector('#fai-panels')?.shadowRoot;
      if (!root) throw new Error('no panels');
      const mutations: string[] = [];
      const note = (records: MutationRecord[]) => mutations.push(...records.map(({ type }) => type));
      new MutationObserver(note).observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { faiMutations: mutations });
    });
    const statuses: number[] = [];
    page.on('response', (answer) => void (answer.url().endsWith(path) && statuses.push(answer.status())));
    await page.evaluate(
      async ({ path, times }) => {
        performance.setResourceTimingBufferSize(10_000);
        const answers = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(path)).length;
        const first = answers();
        for (let time = 1; time <= times; time += 1) {
          // One that comes while another is under way asks nothing.
          while (answers() < first + time) {
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
      },
      { path, times: revalidations[bench.host.kind] },
    );
    await visit.untilIdle();
    expect(statuses.length).toBeGreaterThanOrEqual(revalidations[bench.host.kind]);
    expect(new Set(statuses)).toEqual(new Set([304]));
    expect(await page.evaluate(() => (window as unknown as { faiMutations: string[] }).faiMutations)).toEqual([]);
  });
});
