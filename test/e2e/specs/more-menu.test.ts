import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageData } from '../../../src/contract/page-data.ts';
import { english } from '../../../src/contract/strings.ts';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { untilStill } from '../page/panels.ts';
import { markDocument, waitForTicketTabs } from '../page/pjax.ts';
import { openTicket, ticketUrl } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { until } from '../until.ts';

const item = 'a[data-fai-refresh]';

describe('the item in the More menu', () => {
  onRealHosts((bench, helpdesk) => {
    let visit: Visit;
    const { main } = helpdesk.tickets;
    const [, , , another = 0, , plain = 0] = helpdesk.spare;

    beforeAll(async () => {
      visit = await bench.visit('supportAgent');
      await bench.machine.put(main, sampleInsights());
    });
    const clickItem = async (page: Page) => {
      // Core closes the menu when its bar begins to stick to the window.
      await untilStill(page);
      await page.click('[data-dropdown="#action-dropdown-more"]');
      await page.click(item);
    };
    const ours = () => visit.requests.filter((url) => url.includes('/fai/'));
    const mount = (page: Page) => page.locator('#fai-panels');

    test('says "Summarise" where there is no summary and "Summarise again" where there is one', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, plain, { panels: false });
      expect((await page.locator(item).textContent())?.trim()).toBe('Summarise');
      await openTicket(page, bench.host, main);
      expect((await page.locator(item).textContent())?.trim()).toBe('Summarise again');
    });

    test('weighs nothing until it is clicked; then the panels come to their place and know what is wished', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, plain, { panels: false });
      await visit.untilIdle();
      expect(await mount(page).count()).toBe(0);
      visit.forget();
      // Looked at before the bundle has seen it: what it does with the wish is the bundle's own matter.
      await page.evaluate(() => {
        const seen = window as { faiWish?: string | undefined };
        new MutationObserver(() => {
          const found = document.getElementById('fai-panels');
          if (found && seen.faiWish === undefined) seen.faiWish = found.outerHTML;
        }).observe(document, { childList: true, subtree: true });
      });
      await clickItem(page);
      await page.waitForFunction(() => document.getElementById('fai-panels')?.nextElementSibling?.id === 'ticket_tabs');
      expect(ours()[0]).toMatch(/\/mount$/);
      expect(ours()[1]).toMatch(/\/assets\/panels-[0-9a-f]+\.js$/);
      const wish = await page.evaluate(() => (window as { faiWish?: string }).faiWish);
      expect(wish).toMatch(/^<div id="fai-panels" [^>]*data-refresh=""/);
      expect(page.url()).not.toContain('#fai-refresh');
      const inlined = /<script type="application\/json">(.*)<\/script>/s.exec(wish ?? '')?.[1] ?? '';
      expect(pageData.parse(JSON.parse(inlined))).toMatchObject({ ticketId: plain, can: { refresh: true } });
      expect(JSON.parse(inlined)).toHaveProperty('strings.Summary');
    });

    test('works after a navigation inside the staff panel, with the bundle that is already there', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, main);
      await markDocument(page);
      await page.evaluate(
        (url) => {
          const link = document.createElement('a');
          link.href = url;
          document.body.append(link);
          link.click();
        },
        ticketUrl(bench.host, another),
      );
      await waitForTicketTabs(page, another);
      expect(await mount(page).count()).toBe(0);
      await clickItem(page);
      await page.waitForFunction(() => document.getElementById('fai-panels')?.nextElementSibling?.id === 'ticket_tabs');
      expect(await mount(page).getAttribute('data-ticket-id')).toBe(String(another));
    });

    test('asks a running bundle by an event, and fetches nothing when the bundle takes it', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, main);
      await visit.untilIdle();
      visit.forget();
      await page.evaluate(() => {
        const taken = window as { faiTaken?: unknown };
        document.addEventListener('fai:refresh', (event) => {
          event.preventDefault();
          taken.faiTaken = (event as CustomEvent).detail;
          event.stopImmediatePropagation();
        });
      });
      await clickItem(page);
      expect(await page.evaluate(() => (window as { faiTaken?: unknown }).faiTaken)).toEqual({ ticketId: main });
      await visit.untilIdle();
      expect(ours().filter((url) => url.includes('/mount'))).toEqual([]);
    });

    test('tells when the panels cannot be loaded, and can be clicked again', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, helpdesk.tickets.plain, { panels: false });
      for (let times = 0; times < 2; times++) {
        visit.forget();
        await page.route('**/mount', (route) => route.fulfill({ status: 503, body: '' }));
        await clickItem(page);
        await until('the message', () => (visit.dialogs.length > 0 ? true : undefined));
        expect(visit.dialogs).toEqual([english.not_asked]);
        await page.unroute('**/mount');
      }
      expect(await mount(page).count()).toBe(0);
    });
  });
});
