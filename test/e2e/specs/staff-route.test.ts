import { beforeAll, describe, expect, test } from 'vitest';
import { pageData } from '../../../src/contract/page-data.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { insightsUrl } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

describe('the insights route', () => {
  onEveryHost((bench) => {
    let visit: Visit;
    let url: string;

    beforeAll(async () => {
      visit = await bench.visit();
      url = insightsUrl(bench.host, bench.host.tickets.main);
      await bench.machine.put(bench.host.tickets.main, sampleInsights());
    });

    const ask = (headers: Record<string, string> = {}) => visit.page.request.get(url, { headers });

    test('answers with page data that a cache must ask about each time', async () => {
      const answer = await ask();
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toMatch(/^application\/json/);
      expect(answer.headers()['cache-control']).toBe('private, no-cache');
      expect(pageData.strict().parse(await answer.json())).toMatchObject({
        schema: 1,
        ticketId: bench.host.tickets.main,
      });
    });

    test.each([
      ['as it was sent', (tag: string) => tag],
      ['with W/ in front', (tag: string) => `W/${tag.replace(/^W\//, '')}`],
      ['with -gzip at its end', (tag: string) => tag.replace(/"$/, '-gzip"')],
      ['with both', (tag: string) => `W/${tag.replace(/^W\//, '').replace(/"$/, '-gzip"')}`],
      ['in a list', (tag: string) => `"something-else", ${tag}`],
    ])('answers 304 without a body to an unchanged ETag %s', async (_how, change) => {
      const tag = plainTag((await ask()).headers().etag);
      const answer = await ask({ 'if-none-match': change(tag) });
      expect(answer.status()).toBe(304);
      expect(await answer.text()).toBe('');
    });

    test('answers 200 to an ETag from before a write-back', async () => {
      const tag = plainTag((await ask()).headers().etag);
      await bench.machine.put(bench.host.tickets.main, sampleInsights(`Changed at ${Date.now()}`));
      const answer = await ask({ 'if-none-match': tag });
      expect(answer.status()).toBe(200);
      expect(plainTag(answer.headers().etag)).not.toBe(tag);
    });
  });
});

describe('access to the insights route', () => {
  onRealHosts((bench) => {
    const answerFor = async (visit: Visit, ticketId: number) => {
      const answer = await visit.page.request.get(insightsUrl(bench.host, ticketId));
      // These two tell of the moment and the connection, not of the ticket.
      const { date: _date, 'keep-alive': _keepAlive, ...headers } = answer.headers();
      return { status: answer.status(), headers, body: await answer.text() };
    };

    test("another department's ticket answers with the bytes of a ticket that is not there", async () => {
      await bench.machine.put(bench.host.tickets.main, sampleInsights());
      const sales = await bench.visit('salesAgent');
      const forbidden = await answerFor(sales, bench.host.tickets.main);
      expect(forbidden.status).toBe(404);
      expect(forbidden).toEqual(await answerFor(sales, 999_999));
    });

    test('the same ticket answers 200 to its own department', async () => {
      const support = await bench.visit('supportAgent');
      expect((await answerFor(support, bench.host.tickets.main)).status).toBe(200);
    });

    test('somebody who is not logged in is turned away by osTicket itself', async () => {
      const answer = await fetch(insightsUrl(bench.host, bench.host.tickets.main));
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('schema');
    });
  });
});

/** The ETag without what Apache adds when it compresses. */
function plainTag(header: string | undefined): string {
  if (header === undefined) throw new Error('no ETag');
  return header.replace(/-gzip"$/, '"');
}
