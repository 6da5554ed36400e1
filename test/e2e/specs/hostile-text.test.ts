import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/contract/limits.ts';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { installCanary } from '../hostile/canary.ts';
import { readPayloads } from '../hostile/payloads.ts';
import { openEverything, strangersInPanels } from '../hostile/shadow-census.ts';
import { fullWriteBacks, hostileGists } from '../hostile/write-backs.ts';
import { sampleInsights } from '../insights.ts';
import type { WriteBackDraft } from '../machine.ts';
import { actionButton, recommendation } from '../page/panel-actions.ts';
import { clickToggle, panel, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { hasVectors } from '../shared-vectors.ts';
import { until } from '../until.ts';

describe.skipIf(!hasVectors)('hostile text in the panels', () => {
  const payloads = hasVectors ? readPayloads() : [];
  const gists = hostileGists(payloads);
  const full = fullWriteBacks(payloads, gists);
  const restOfGists = gists.slice(full.length);

  onEveryHost((bench) => {
    let visit: Visit;
    let ticketId: number;
    let canaryCalls: string[];
    let usualPaths: Set<string>;
    let marks = 0;

    beforeAll(async () => {
      ticketId = bench.host.tickets.spare[2] ?? 0;
      visit = await bench.visit();
      canaryCalls = await installCanary(visit.page);
      // Twice: some files are fetched on the second load only. What the login page fetches is usual as well.
      for (let load = 1; load <= 2; load += 1) await show(sampleInsights(`Harmless ${load}`));
      // Pictures of osTicket's own are fetched when they come into view, which panels that open and close may bring about.
      await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await visit.untilIdle();
      await revalidate('Harmless, asked again');
      usualPaths = new Set(visit.requests.map(pathOf));
      visit.forget();
    }, 60_000);

    const put = async (draft: WriteBackDraft) => {
      const answer = await bench.machine.put(ticketId, draft);
      expect(answer.text, JSON.stringify(draft).slice(0, 300)).toBe('{"applied":true}');
    };
    /** By a full load: the text comes in the page's own HTML. */
    const show = async (draft: WriteBackDraft) => {
      await put(draft);
      await openTicket(visit.page, bench.host, ticketId);
      await openEverything(visit.page);
    };
    /** By the route the page asks when somebody comes back to it. */
    const revalidate = async (gist: string) => {
      marks += 1;
      const mark = `Mark ${marks}.`;
      await put({ summary: { gist, nextStep: { kind: 'reply', text: mark } } });
      // One that comes while another look is under way asks nothing: that one may be older than the text.
      await until(`the text with ${mark}`, async () => {
        const isShown = await visit.page.evaluate((text) => {
          const isThere = document.querySelector('#fai-panels')?.shadowRoot?.textContent?.includes(text);
          if (!isThere) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          return isThere;
        }, mark);
        return isShown || undefined;
      });
    };
    const expectQuiet = (alsoUsual?: RegExp) => {
      const isStrange = (path: string) => !usualPaths.has(path) && !alsoUsual?.test(path);
      expect(canaryCalls).toEqual([]);
      expect(visit.dialogs).toEqual([]);
      expect(visit.requests.filter((url) => !url.startsWith(bench.host.url))).toEqual([]);
      expect([...new Set(visit.requests.map(pathOf))].filter(isStrange)).toEqual([]);
    };

    test('nothing of it becomes markup, runs or is fetched, as item, body and gist of a page as it loads', async () => {
      for (const draft of full) {
        await show(draft);
        expect(await strangersInPanels(visit.page)).toEqual([]);
      }
      expectQuiet();
    }, 120_000);

    test('nothing of it becomes markup, runs or is fetched, as a gist that comes while the page is open', async () => {
      await show(sampleInsights());
      // A log of fifty that is drawn anew with each gist would only take time: the test before has seen it.
      await visit.untilIdle();
      await clickToggle(visit.page, 'changes');
      for (const gist of restOfGists) await revalidate(gist);
      expect(await strangersInPanels(visit.page)).toEqual([]);
      expectQuiet();
    }, 120_000);

    test('nothing of it becomes markup, runs or is fetched in what clicks open, is typed and is inserted', async () => {
      const { page } = visit;
      const pressInFirst = (name: string) => actionButton(page, name, 'rec-0').click();
      for (const draft of full.slice(0, 2)) {
        await show(draft);
        await untilStill(page);
        await panel(page, 'summary').getByRole('button', { name: 'Not helpful' }).click();
        const comment = panel(page, 'summary').getByRole('textbox');
        await comment.fill(payloads.join(' ').slice(0, limits.commentChars));
        await panel(page, 'summary').getByRole('button', { name: 'Something else' }).click();
        for (const [use, anyway] of [
          ['Insert into reply', 'Insert anyway'],
          ['Add as note', null],
        ] as const) {
          await pressInFirst(use);
          if (anyway) await pressInFirst(anyway);
          await recommendation(page, 'rec-0').locator('.toast').waitFor();
          expect(await strangersInPanels(page, { afterClicks: true })).toEqual([]);
          await pressInFirst('Undo');
          await recommendation(page, 'rec-0').getByText(english.undo_restored).waitFor();
        }
        await pressInFirst('Dismiss');
        await page.locator('#fai-panels').getByText(english.was_dismissed).waitFor();
        expect(await strangersInPanels(page, { afterClicks: true })).toEqual([]);
        await visit.untilIdle();
      }
      // The last is osTicket's own picture of people, fetched when an insertion scrolls to the editor beside it.
      expectQuiet(
        /\/fai\/(assets\/live-|tickets\/\d+\/(rating|outcome)$)|ajax\.php\/(draft|lock)\/|\/scp\/images\/oscar-avatars\.png$/,
      );
    }, 120_000);

    test('a text of which nothing can be seen does not take the other texts away', async () => {
      const draft = sampleInsights('Still to be read');
      for (const one of draft.recommendations ?? []) Object.assign(one, { title: '\u200b\u2060', body: '\u202e' });
      await put(draft);
      await openTicket(visit.page, bench.host, ticketId);
      expect(await panel(visit.page, 'summary').innerText()).toContain('Still to be read');
    });

    test('it is shown letter by letter', async () => {
      const gist = '<img src=x onerror=alert(1)> &lt;b&gt; </script><script>alert(2)</script>';
      await show({ summary: { gist }, recommendations: null });
      expect(await panel(visit.page, 'summary').locator('p').first().textContent()).toBe(gist);
    });
  });
});

function pathOf(url: string): string {
  return new URL(url).pathname;
}
