import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnPlugin } from '../admin/plugin-list.ts';
import { defaultPanels } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { people } from '../hosts/people.ts';
import { sampleInsights } from '../insights.ts';
import { openBrowser } from '../page/browser.ts';
import { calm, calmArguments } from '../page/calm.ts';
import { median, type Shift, takeShift, watchShifts } from '../page/layout-shift.ts';
import { logInStaff } from '../page/log-in.ts';
import { clickTicket, clickTicketList, waitForTicketTabs } from '../page/pjax.ts';
import { ticketUrl } from '../page/ticket-page.ts';
import { openVisit, type Visit } from '../page/visit.ts';

/** What may be added, in units of CLS: a hundredth of what is called "good". */
const tolerance = 0.001;
const loads = 3;

/** Shifts of full loads, of the swaps of one visit but its first, and of that first. */
interface Figures {
  full: Shift[];
  swaps: Shift[];
  firstSwap: Shift[];
}

describe('layout shift', () => {
  onRealHosts((bench, helpdesk) => {
    let calmBrowser: Browser;
    let administrator: Visit;
    let visit: Visit;
    let without: Figures;
    const tickets = [helpdesk.tickets.main, ...helpdesk.spare.slice(0, 2)];

    beforeAll(async () => {
      administrator = await bench.visit('administrator');
      calmBrowser = await openBrowser(calmArguments);
      visit = await openVisit(calmBrowser);
      await logInStaff(visit.page, bench.host.url, people.supportAgent);
      await calm(visit.page);
      await watchShifts(visit.page);
      for (const ticketId of tickets) await bench.machine.put(ticketId, sampleInsights());
      // The first load of all fills the caches of browser and server.
      await visit.page.goto(ticketUrl(bench.host, helpdesk.tickets.main));
      await takeShift(visit);
      await actOnPlugin(administrator.page, bench.host.url, 'disable');
      without = await measure();
      await actOnPlugin(administrator.page, bench.host.url, 'enable');
    });
    afterAll(async () => {
      await calmBrowser?.close();
      await bench.host.usePanels(defaultPanels);
    });

    const measure = async (): Promise<Figures> => {
      const full: Shift[] = [];
      for (let load = 1; load <= loads; load += 1) {
        await visit.page.goto(ticketUrl(bench.host, helpdesk.tickets.main));
        full.push(await takeShift(visit));
      }
      const swaps: Shift[] = [];
      await visit.page.goto(`${bench.host.url}scp/tickets.php`);
      for (let swap = 0; swap <= loads; swap += 1) {
        await takeShift(visit);
        await clickTicket(visit.page, tickets[swap % tickets.length] ?? 0, waitForTicketTabs);
        swaps.push(await takeShift(visit));
        await clickTicketList(visit.page);
      }
      return { full, swaps: swaps.slice(1), firstSwap: swaps.slice(0, 1) };
    };

    test('room made after the first frame is noticed, in pixels and as layout shift', async () => {
      // Below open panels the thread is out of the window, and what moves there is no shift.
      await bench.host.usePanels({ ...defaultPanels, initialState: 'collapsed' });
      await visit.page.goto(ticketUrl(bench.host, helpdesk.tickets.main));
      const { gaps } = await takeShift(visit);
      await visit.page.evaluate(() => {
        const late = document.createElement('div');
        late.style.height = '40px';
        document.getElementById('ticket_tabs')?.before(late);
      });
      const shift = await takeShift(visit);
      expect(shift.gaps).toEqual([(gaps[0] ?? 0) + 40]);
      expect(shift.all).toBeGreaterThan(tolerance);
    });

    test.each(['collapsed', 'expanded'] as const)(
      '%s panels add none to full loads and to all swaps of a visit but the first',
      async (initialState) => {
        await bench.host.usePanels({ ...defaultPanels, initialState });
        const withPanels = await measure();
        const added = (kind: keyof Figures) =>
          median(withPanels[kind].map(({ all }) => all)) - median(without[kind].map(({ all }) => all));
        const line = (kind: keyof Figures) =>
          `  ${kind}: ${added(kind).toFixed(5)} added; ${text(withPanels[kind])}; without panels ${text(without[kind])}`;
        const lines = (['full', 'swaps', 'firstSwap'] as const).map(line);
        console.log([`${helpdesk.name}, ${initialState} panels, layout shift`, ...lines].join('\n'));

        expect(visit.pageErrors).toEqual([]);
        expect(added('full')).toBeLessThanOrEqual(tolerance);
        expect(added('swaps')).toBeLessThanOrEqual(tolerance);
        // The room for the panels is there in the first frame that shows the tabs, and stays as it is.
        expect([...withPanels.full, ...withPanels.swaps].map(({ gaps }) => gaps.length)).toEqual(
          Array(2 * loads).fill(1),
        );
      },
      120_000,
    );
  });
});

/** Each figure, and in brackets how much of it names our mount among what moved. */
function text(shifts: Shift[]): string {
  return shifts
    .map(({ all, naming, gaps }) => `${all.toFixed(4)} (${naming.toFixed(4)}; gap ${gaps.join('→')})`)
    .join(' ');
}
