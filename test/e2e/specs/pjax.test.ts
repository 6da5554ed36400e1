import { beforeAll, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { clickToggle, isOpen, panel, panelState } from '../page/panels.ts';
import {
  clickTicket,
  clickTicketList,
  isSameDocument,
  markDocument,
  placement,
  waitForTicket,
  waitForTicketList,
} from '../page/pjax.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

const inPlace = { mounts: 1, nextElementId: 'ticket_tabs', sections: ['summary', 'recommendations'] };

onRealHosts((bench, helpdesk) => {
  let visit: Visit;
  const [first = 0, second = 0, third = 0] = [helpdesk.tickets.main, ...helpdesk.spare];

  beforeAll(async () => {
    visit = await bench.visit();
    for (const ticketId of [first, second, third]) {
      await bench.machine.put(ticketId, sampleInsights(`About ticket ${ticketId}`));
    }
  });

  const expectTicket = async (ticketId: number) => {
    expect(await placement(visit.page)).toEqual(inPlace);
    expect(await panel(visit.page, 'summary').innerText()).toContain(`About ticket ${ticketId}`);
  };
  const expectNoMount = async () => expect((await panelState(visit.page)).mounts).toBe(0);

  test('ten swaps by clicks, back and forward leave one mount where it belongs, with panels that work', async () => {
    const { page } = visit;
    await page.goto(`${bench.host.url}scp/tickets.php`);
    await markDocument(page);
    for (const ticketId of [first, second, third]) {
      await clickTicket(page, ticketId);
      await expectTicket(ticketId);
      await clickTicketList(page);
      await expectNoMount();
    }
    await page.goBack();
    await waitForTicket(page, third);
    await expectTicket(third);
    await page.goBack();
    await waitForTicketList(page);
    await expectNoMount();
    await page.goBack();
    await waitForTicket(page, second);
    await expectTicket(second);
    await page.goForward();
    await waitForTicketList(page);
    await expectNoMount();
    await page.goForward();
    await waitForTicket(page, third);
    await expectTicket(third);

    const before = await isOpen(page, 'summary');
    await clickToggle(page, 'summary');
    expect(await isOpen(page, 'summary')).toBe(!before);
    expect(await isSameDocument(page)).toBe(true);
  });

  test('going back after a write-back shows what is stored now, not what the page was left with', async () => {
    const { page } = visit;
    await openTicket(page, bench.host, first);
    await clickTicketList(page);
    await bench.machine.put(first, sampleInsights('Written while away'));
    await page.goBack();
    await waitForTicket(page, first);
    await panel(page, 'summary').getByText('Written while away').waitFor();
    expect(await placement(page)).toEqual(inPlace);
  });
});
