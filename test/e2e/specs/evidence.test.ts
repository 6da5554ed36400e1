import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
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
