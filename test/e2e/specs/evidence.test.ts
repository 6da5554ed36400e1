import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { staffWork } from '../events/staff-work.ts';
import { panel, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

onEveryHost((bench) => {
  let visit: Visit;
  let ticketId = 0;
  let entryId = 0;

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[2] ?? 0;
    visit = await bench.visit('supportAgent');
    entryId = await bench.host.newestEntryId(ticketId);
  });
  beforeEach(async () => {
    const items = [{ text: 'Where is crate 7?', entryIds: [entryId] }];
    await bench.machine.put(ticketId, { summary: { gist: 'Crate 7.', sections: [{ kind: 'request', items }] } });
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
  });

  const marker = () => panel(visit.page, 'summary').getByRole('link', { name: 'Show entry 1 in the thread' });
  const entry = () => visit.page.locator(`#thread-entry-${entryId}`);
  const untilFocused = () =>
    visit.page.waitForFunction((id) => document.activeElement?.id === `thread-entry-${id}`, entryId);

  test('a marker brings the entry it cites into view and the focus there, and leaves the address alone', async () => {
    const address = visit.page.url();
    await marker().click();
    await untilFocused();
    const box = await entry().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    expect(visit.page.url()).toBe(address);
  });

  test('by keyboard too, also while another tab of the ticket is open', async () => {
    await visit.page.click('#ticket-tasks-tab');
    await entry().waitFor({ state: 'hidden' });
    await marker().focus();
    await visit.page.keyboard.press('Enter');
    await untilFocused();
    expect(await entry().isVisible()).toBe(true);
  });

  test('what came since can be jumped to from the line that counts it', async () => {
    entryId = await bench.host.addCustomerMessage(ticketId, 'It is here!');
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
    await panel(visit.page, 'summary').getByRole('link', { name: 'Show the first' }).click();
    await untilFocused();
  });

  test('an entry that is not on the page is said not to be, and nothing moves', async () => {
    await entry().evaluate((element) => element.remove());
    await marker().click();
    await panel(visit.page, 'summary').getByText('not on this page').waitFor();
  });
});

onRealHosts((bench, helpdesk) => {
  test('a message that was edited since, twice, is cited by what stands in its place', async () => {
    const ticketId = helpdesk.spare[2] ?? 0;
    const visit = await bench.visit('supportAgent');
    const staff = staffWork(bench.host, await bench.visit('administrator'));
    const original = await bench.host.addCustomerMessage(ticketId, 'Where is crate 7?');
    const items = [{ text: 'Where is crate 7?', entryIds: [original] }];
    await bench.machine.put(ticketId, { summary: { gist: 'Crate 7.', sections: [{ kind: 'request', items }] } });
    await staff.editEntry(ticketId, original, 'Where is crate seven?');
    const once = await bench.host.newestEntryId(ticketId);
    await staff.editEntry(ticketId, once, 'Where on earth is crate seven?');
    const twice = await bench.host.newestEntryId(ticketId);
    expect(new Set([original, once, twice]).size).toBe(3);

    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
    expect(await visit.page.locator(`#thread-entry-${original}`).count()).toBe(0);
    await panel(visit.page, 'summary').getByRole('link', { name: 'Show entry 1 in the thread' }).click();
    await visit.page.waitForFunction((id) => document.activeElement?.id === `thread-entry-${id}`, twice);
    expect(await visit.page.locator(`#thread-entry-${twice}`).innerText()).toContain('Where on earth is crate seven?');
    expect(await panel(visit.page, 'summary').getByText('not on this page').count()).toBe(0);
  });
});
