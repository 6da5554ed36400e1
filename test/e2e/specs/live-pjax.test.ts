import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import { actionButton, announced, recommendation, usableInsights } from '../page/panel-actions.ts';
import { clickToggle, isOpen, panel, untilStill } from '../page/panels.ts';
import { clickTicket, clickTicketList, isSameDocument, markDocument, waitForTicket } from '../page/pjax.ts';
import type { Visit } from '../page/visit.ts';
import { WritingBox } from '../page/writing-box.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';
import { until } from '../until.ts';

onRealHosts((bench, helpdesk) => {
  const drafts = new TicketDrafts(helpdesk);
  const [first = 0, second = 0] = helpdesk.spare.slice(1, 3);
  let visit: Visit;
  let another: StaffActions;

  beforeAll(async () => {
    visit = await bench.visit('supportAgent');
    another = await staffActions(await bench.visit('administrator'), bench.host);
  });
  beforeEach(async () => {
    await visit.untilIdle();
    await visit.page.goto('about:blank');
    for (const ticketId of [first, second]) {
      await drafts.forget(ticketId);
      await bench.machine.put(ticketId, usableInsights(`About ticket ${ticketId}`));
    }
    await visit.page.goto(`${bench.host.url}scp/tickets.php`);
    await markDocument(visit.page);
  });

  const statuses = async () => {
    const both: string[] = [];
    for (const ticketId of [first, second]) both.push((await another.recommendation(ticketId, 'rec-1')).status);
    return both;
  };
  const untilStatuses = (...wanted: string[]) =>
    until(`the statuses ${wanted}`, async () => ((await statuses()).join() === wanted.join() ? true : undefined));
  const insert = async () => {
    await visit.page.waitForSelector('#reply .redactor-in');
    await untilStill(visit.page);
    await actionButton(visit.page, 'Insert into reply').click();
    await recommendation(visit.page).locator('.toast').waitFor();
    expect((await new WritingBox(visit.page, 'reply').read()).text).toBe(announced);
  };

  test('after a swap to another ticket each action meets the ticket on the page', async () => {
    await clickTicket(visit.page, first);
    await insert();
    await untilStatuses('used', 'open');
    await clickTicketList(visit.page);
    await clickTicket(visit.page, second);
    expect(await visit.page.locator('#fai-panels .toast').count()).toBe(0);
    await untilStill(visit.page);
    await actionButton(visit.page, 'Dismiss').click();
    await untilStatuses('used', 'dismissed');
    expect(await isSameDocument(visit.page)).toBe(true);
  });

  test('a page that PJAX put back stands as the person left the panels since, not as it was printed', async () => {
    await clickTicket(visit.page, first);
    const before = await isOpen(visit.page, 'summary');
    await clickTicketList(visit.page);
    await clickTicket(visit.page, second);
    expect(await isOpen(visit.page, 'summary')).toBe(before);
    await clickToggle(visit.page, 'summary');
    await clickTicketList(visit.page);
    for (let times = 1; times <= 3; times += 1) await visit.page.goBack();
    await waitForTicket(visit.page, first);
    expect(await isOpen(visit.page, 'summary')).toBe(!before);
    expect(await isSameDocument(visit.page)).toBe(true);
    await clickToggle(visit.page, 'summary');
  });

  test('on a page that PJAX put back the actions work, and what is shown is as it stands now', async () => {
    await clickTicket(visit.page, first);
    await untilStill(visit.page);
    await actionButton(visit.page, 'Dismiss').click();
    await untilStatuses('dismissed', 'open');
    await clickTicketList(visit.page);
    await clickTicket(visit.page, second);
    await clickTicketList(visit.page);
    await visit.page.goBack();
    await waitForTicket(visit.page, second);
    await visit.page.goBack();
    await visit.page.goBack();
    await waitForTicket(visit.page, first);
    const folded = panel(visit.page, 'recommendations').locator('details');
    await folded.waitFor();
    await untilStill(visit.page);
    await folded.locator('summary').click();
    await recommendation(visit.page).locator('h4 button').click();
    await actionButton(visit.page, 'Restore').click();
    await untilStatuses('open', 'open');
    await folded.waitFor({ state: 'detached' });
    expect(await isSameDocument(visit.page)).toBe(true);
  });
});
