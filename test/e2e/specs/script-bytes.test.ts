import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

/** Bytes of gzip: with its headers it fits into the first ten segments that a server sends (RFC 6928). */
const maxBytes = 10_000;

onEveryHost((bench) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await bench.visit();
    await bench.machine.put(bench.host.tickets.main, sampleInsights());
  });

  /** Every script of ours that this view of the page asked for, with what went over the wire for it. */
  const scripts = () =>
    visit.page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes('/fai/assets/'))
        .map(({ name, encodedBodySize, transferSize }) => ({
          file: name.replace(/^.*\//, '').replace(/-.*/, ''),
          encodedBodySize,
          transferSize,
        })),
    );

  test('a first view brings one script of at most 10,000 bytes, a second view not a byte', async () => {
    await openTicket(visit.page, bench.host, bench.host.tickets.main);
    const [first, ...others] = await scripts();
    expect([first?.file, others]).toEqual(['panels', []]);
    expect(first?.encodedBodySize).toBeLessThanOrEqual(maxBytes);
    expect(first?.transferSize).toBeGreaterThan(first?.encodedBodySize ?? 0);

    await openTicket(visit.page, bench.host, bench.host.tickets.main);
    expect(await scripts()).toEqual([{ ...first, transferSize: 0 }]);
  });

  test('a ticket without a result brings none', async () => {
    await openTicket(visit.page, bench.host, bench.host.tickets.plain, { panels: false });
    await visit.untilIdle();
    expect(await scripts()).toEqual([]);
  });
});
