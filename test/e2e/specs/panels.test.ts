import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { clickToggle, isOpen, panel, panelState, toggle, untilOpen } from '../page/panels.ts';
import { openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

onEveryHost((bench) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await bench.visit();
    await bench.machine.put(bench.host.tickets.main, sampleInsights());
  });

  test('both panels stand between the headers and the thread tabs, the summary first', async () => {
    await openTicket(visit.page, bench.host, bench.host.tickets.main);
    expect(await panelState(visit.page)).toEqual({
      mounts: 1,
      ticketId: bench.host.tickets.main,
      nextElementId: 'ticket_tabs',
      belowHeaders: true,
      sections: ['summary', 'recommendations'],
      scripts: expect.any(Number),
    });
    expect(await toggle(visit.page, 'summary').innerText()).toMatch(/^Summary/);
    expect(await toggle(visit.page, 'recommendations').innerText()).toMatch(/^Recommended responses/);
    expect(await panel(visit.page, 'summary').innerText()).toContain('Crate 7 never arrived');
  });

  test('a button controls an element that exists', async () => {
    await openTicket(visit.page, bench.host, bench.host.tickets.main);
    const controlled = await visit.page.evaluate(() => {
      const root = document.querySelector('#fai-panels')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('section[data-panel] h3 button[aria-controls]') ?? [])];
      return buttons.map((button) => root?.getElementById(button.getAttribute('aria-controls') ?? '') !== null);
    });
    expect(controlled).toEqual([true, true, true]);
  });

  test('a ticket without a result gets neither a mount nor a script', async () => {
    const html = await ticketHtml(visit.page, bench.host, bench.host.tickets.plain);
    expect(html).toContain('ticket_tabs');
    expect(html).not.toContain('id="fai-panels"');
    expect(html).not.toMatch(/<script[^>]*fai\/assets\//);
  });

  test('a click opens or closes a panel, and the choice is kept across reloads', async () => {
    const { page } = visit;
    await openTicket(page, bench.host, bench.host.tickets.main);
    for (const name of ['summary', 'recommendations'] as const) {
      const before = await isOpen(page, name);
      await clickToggle(page, name);
      expect(await isOpen(page, name)).toBe(!before);
      await openTicket(page, bench.host, bench.host.tickets.main);
      expect(await isOpen(page, name)).toBe(!before);
    }
  });

  test('Enter and Space do what a click does, and keep the focus', async () => {
    const { page } = visit;
    await openTicket(page, bench.host, bench.host.tickets.main);
    for (const key of ['Enter', 'Space']) {
      const before = await isOpen(page, 'summary');
      await toggle(page, 'summary').focus();
      await page.keyboard.press(key);
      await untilOpen(page, 'summary', !before);
      const focused = await page.evaluate(() =>
        document.querySelector('#fai-panels')?.shadowRoot?.activeElement?.getAttribute('aria-expanded'),
      );
      expect(focused).toBe(String(!before));
      await openTicket(page, bench.host, bench.host.tickets.main);
      expect(await isOpen(page, 'summary')).toBe(!before);
    }
  });
});
