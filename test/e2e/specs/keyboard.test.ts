import { beforeAll, beforeEach, expect, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { focused, pressUntil, recommendation, usableInsights } from '../page/panel-actions.ts';
import { isOpen, panel, untilOpen, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

onEveryHost((bench) => {
  let visit: Visit;
  let ticketId = 0;

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[2] ?? 0;
    visit = await bench.visit('supportAgent');
  });
  beforeEach(async () => {
    await visit.untilIdle();
    await bench.machine.put(ticketId, usableInsights());
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
    // From the top of the page, wherever osTicket has put the focus.
    await visit.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.collapse(document.body, 0);
    });
  });

  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => visit.page.keyboard.press(key)), Promise.resolve());
  const hasOutline = () =>
    visit.page.evaluate(() => {
      const element = document.querySelector('#fai-panels')?.shadowRoot?.activeElement as Element;
      return getComputedStyle(element).outlineStyle;
    });

  test('Tab leads through all of the panels in the order in which they are read, each with a frame around it', async () => {
    await pressUntil(visit.page, 'Tab', 'Summary');
    const names: string[] = [];
    for (let name = await focused(visit.page); ; name = await focused(visit.page)) {
      names.push(name);
      expect([name, await hasOutline()]).toEqual([name, 'solid']);
      if (name === 'Hide AI panels') break;
      await press('Tab');
    }
    expect(names).toEqual([
      'Summary',
      'Summarise again',
      'Helpful',
      'Not helpful',
      'Recommended responses',
      'Announce Thursday',
      'Insert into reply',
      'Copy',
      'Add as note',
      'Dismiss',
      'Helpful',
      'Not helpful',
      'Explain the delay',
      'Call the carrier',
      'Ask about this ticket',
      'Hide AI panels',
    ]);
  });

  test('Enter and Space open and close, arrows, Home and End go between the recommendations', async () => {
    await pressUntil(visit.page, 'Tab', 'Summary');
    const before = await isOpen(visit.page, 'summary');
    await press('Enter');
    await untilOpen(visit.page, 'summary', !before);
    await press('Space');
    await untilOpen(visit.page, 'summary', before);
    await pressUntil(visit.page, 'Tab', 'Announce Thursday');
    const path: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await press(key);
      path.push(await focused(visit.page));
    }
    const [first, second, third] = ['Announce Thursday', 'Explain the delay', 'Call the carrier'];
    expect(path).toEqual([second, third, third, second, first, third]);
    await press('Enter');
    await recommendation(visit.page, 'rec-3').getByText('Ask for crate 7.').waitFor();
    expect(await focused(visit.page)).toBe(third);
  });

  test('inserted, taken back, dismissed and restored without a mouse', async () => {
    await pressUntil(visit.page, 'Tab', 'Insert into reply');
    await press('Enter');
    await recommendation(visit.page).locator('.toast').waitFor();
    await press('Control+z');
    await recommendation(visit.page).getByText(english.undo_restored).waitFor();
    // Back to the panels, as after a click in an editor that keeps Tab for itself.
    await visit.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await recommendation(visit.page).locator('h4 button').focus();
    await pressUntil(visit.page, 'Tab', 'Dismiss');
    await press('Space');
    await panel(visit.page, 'recommendations').locator('details').waitFor();
    expect(await focused(visit.page)).toBe('Undo');
    await press('Enter');
    await panel(visit.page, 'recommendations').locator('details').waitFor({ state: 'detached' });
    expect(await focused(visit.page)).toContain('Announce Thursday');
  });

  test('panels that are hidden come back, and the focus stays on the button that does it', async () => {
    await pressUntil(visit.page, 'Tab', 'Hide AI panels');
    await press('Enter');
    await panel(visit.page, 'summary').waitFor({ state: 'detached' });
    expect(await focused(visit.page)).toBe('Show AI panels');
    await press('Enter');
    await panel(visit.page, 'summary').waitFor();
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('fai-panels');
  });
});
