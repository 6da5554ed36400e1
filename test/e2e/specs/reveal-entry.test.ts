import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { addHostModules } from '../page/host-modules.ts';
import { untilStill } from '../page/panels.ts';
import { ticketUrl } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

onEveryHost((bench) => {
  let visit: Visit;
  let entryId = 0;

  beforeAll(async () => {
    const { main } = bench.host.tickets;
    entryId = await bench.host.newestEntryId(main);
    visit = await bench.visit();
    await visit.page.goto(ticketUrl(bench.host, main));
    await visit.page.waitForSelector(`#thread-entry-${entryId}`);
    await untilStill(visit.page);
    await addHostModules(visit.page);
  });

  const reveal = (id: number) => visit.page.evaluate((one) => window.faiHost.revealEntry(one), id);
  const expectInView = async () => {
    const entry = visit.page.locator(`#thread-entry-${entryId}`);
    const box = await entry.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);
  };

  test('an entry is shown although another tab of the ticket is open', async () => {
    await visit.page.click('#ticket-tasks-tab');
    await visit.page.waitForSelector('#ticket_thread', { state: 'hidden' });
    expect(await reveal(entryId)).toBe(true);
    await expectInView();
  });

  test('an entry that a script has hidden is shown', async () => {
    await visit.page.evaluate((id) => {
      Object.assign((document.getElementById(`thread-entry-${id}`) as HTMLElement).style, { display: 'none' });
    }, entryId);
    expect(await reveal(entryId)).toBe(true);
    await expectInView();
  });

  test('an entry that is not on this page, or stays hidden, is not said to be shown', async () => {
    expect(await reveal(999_999)).toBe(false);
    await visit.page.addStyleTag({ content: `#thread-entry-${entryId} { display: none !important }` });
    expect(await reveal(entryId)).toBe(false);
  });
});
