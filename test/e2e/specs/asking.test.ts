import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { emptyQueue, forgetWorkers } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { focused, usableInsights } from '../page/panel-actions.ts';
import { panel, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

const waits = english.queued;

onEveryHost((bench) => {
  let visit: Visit;
  let ticketId = 0;
  let forgetAsking = async () => {};

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[2] ?? 0;
    visit = await bench.visit('supportAgent');
    const helpdesk = inject('hosts').find((one) => one.kind === 'osticket' && bench.host.url.startsWith(one.origin));
    if (helpdesk?.kind !== 'osticket') {
      // Each ticket can be asked for once there.
      const tickets = [...bench.host.tickets.spare, bench.host.tickets.plain];
      let asked = 0;
      forgetAsking = async () => {
        ticketId = tickets[asked] ?? 0;
        asked += 1;
      };
      return;
    }
    const database = new Database(helpdesk.database);
    forgetAsking = async () => {
      await database.query('DELETE FROM fai_refreshes');
      await emptyQueue(database);
      // What is written back answers who asked; where work is taken, it would wait until that is done with.
      await forgetWorkers(database);
    };
    return forgetAsking;
  });
  beforeEach(async () => {
    await visit.page.goto('about:blank');
    await forgetAsking();
    await bench.machine.delete(ticketId);
  });

  const open = async (panels: boolean) => {
    await openTicket(visit.page, bench.host, ticketId, { panels });
    await untilStill(visit.page);
    await visit.untilIdle();
  };
  const mount = () => visit.page.locator('#fai-panels');
  const summary = () => panel(visit.page, 'summary');
  const ours = () => visit.requests.filter((url) => url.includes('/fai/'));

  test('"Summarise" where there is nothing yet: no byte before; then it waits, and what comes is shown', async () => {
    visit.forget();
    await open(false);
    expect(ours()).toEqual([]);
    await visit.page.click('[data-dropdown="#action-dropdown-more"]');
    await visit.page.getByText('Summarise', { exact: true }).click();
    await mount().getByText(waits).waitFor();
    expect(ours().filter((url) => url.endsWith('/refresh'))).toHaveLength(1);

    await bench.machine.put(ticketId, usableInsights('Written while the page was open.'));
    await summary().getByText('Written while the page was open.').waitFor({ timeout: 30_000 });
    await mount().getByText(waits).waitFor({ state: 'detached' });
    expect(await summary().locator('.unread').innerText()).toBe('Unread');
  });

  test('by keyboard alone', async () => {
    await open(false);
    const menu = visit.page.locator('[data-dropdown="#action-dropdown-more"]');
    await menu.focus();
    await menu.click();
    await visit.page.locator('a[data-fai-refresh]').focus();
    await visit.page.keyboard.press('Enter');
    await mount().getByText(waits).waitFor();
  });

  test('"Summarise again" keeps the old text, asks once, and tells when it is too soon', async () => {
    await bench.machine.put(ticketId, usableInsights('What is known so far.'));
    await open(true);
    visit.forget();
    const again = summary().getByRole('button', { name: 'Summarise again' });
    await again.focus();
    await visit.page.keyboard.press('Enter');
    await mount().getByText(waits).waitFor();
    expect(await summary().innerText()).toContain('What is known so far.');
    expect(await focused(visit.page)).toBe('Summarise again');
    await visit.page.keyboard.press('Enter');
    await mount()
      .getByText(/^.*Asked a moment ago\. Try again in \d+ s\./)
      .waitFor();
    expect(ours().filter((url) => url.endsWith('/refresh'))).toHaveLength(2);
    expect(await summary().innerText()).toContain('What is known so far.');
  });

  test('what comes while its panel is closed is marked as unread until it is opened', async () => {
    await bench.machine.put(ticketId, usableInsights('The old text.'));
    await open(true);
    await summary().getByRole('button', { name: 'Summarise again' }).click();
    await mount().getByText(waits).waitFor();
    await summary().locator('h3 button').click();
    await bench.machine.put(ticketId, usableInsights('The new text.'));
    await summary().getByText('The new text.').waitFor({ timeout: 30_000 });
    expect(await summary().locator('.unread').innerText()).toBe('Unread');
    await summary().locator('h3 button').click();
    expect(await summary().locator('.unread').count()).toBe(0);
    await open(true);
    expect(await summary().locator('.unread').count()).toBe(0);
  });

  test('a helpdesk that cannot take the wish is told of, with a way to try again', async () => {
    await bench.machine.put(ticketId, usableInsights());
    await open(true);
    await visit.page.route('**/refresh', (route) => route.abort());
    await summary().getByRole('button', { name: 'Summarise again' }).click();
    await mount().getByText(english.not_asked).waitFor();
    await visit.page.unroute('**/refresh');
    await mount().getByRole('button', { name: 'Try again' }).click();
    await mount().getByText(waits).waitFor();
  });
});
