import type { Locator, Page, Request } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { people } from '../hosts/people.ts';
import { logInStaff } from '../page/log-in.ts';
import { focused, recommendation, usableInsights } from '../page/panel-actions.ts';
import { panel, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';
import { until } from '../until.ts';

const unsaved = english.unsent;

onEveryHost((bench) => {
  let visit: Visit;
  let own: StaffActions;
  let ticketId = 0;
  const said: unknown[] = [];

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[2] ?? 0;
    visit = await bench.visit('supportAgent');
    own = await staffActions(visit, bench.host);
    visit.page.on('request', (request: Request) => {
      if (request.url().endsWith('/rating')) said.push(request.postDataJSON());
    });
  });
  beforeEach(async () => {
    await bench.machine.put(ticketId, usableInsights());
    await open();
    said.length = 0;
  });

  const open = async () => {
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
  };
  const summary = (page: Page = visit.page) => panel(page, 'summary');
  const button = (name: string, within: Locator = summary()) =>
    within.getByRole('button', { name: new RegExp(`^(✓ )?${name}$`) });
  const pressed = async (within?: Locator) => {
    const states: (string | null)[] = [];
    for (const name of ['Helpful', 'Not helpful']) states.push(await button(name, within).getAttribute('aria-pressed'));
    return states;
  };
  const untilSaved = (rating: 'up' | 'down' | null) =>
    until(`the rating ${rating}`, async () =>
      (await own.data(ticketId)).summary?.rating === rating ? true : undefined,
    );

  test('one click saves it; it is there after a reload, and is nobody else’s', async () => {
    await button('Helpful').click();
    await summary().getByText('Saved. Thank you.').waitFor();
    expect(await pressed()).toEqual(['true', 'false']);
    await untilSaved('up');
    await open();
    expect(await pressed()).toEqual(['true', 'false']);
    if (bench.host.kind === 'stand-in') return; // everybody is the same person there
    const another = await bench.visit('administrator');
    await openTicket(another.page, bench.host, ticketId);
    expect(await pressed(summary(another.page))).toEqual(['false', 'false']);
  });

  test('it can be changed, and taken back by a second click', async () => {
    await button('Helpful').click();
    await untilSaved('up');
    await button('Not helpful').click();
    expect(await pressed()).toEqual(['false', 'true']);
    await untilSaved('down');
    await button('Not helpful').click();
    expect(await pressed()).toEqual(['false', 'false']);
    await untilSaved(null);
    expect(await summary().getByText('Saved. Thank you.').count()).toBe(0);
  });

  test('a reason and a comment are saved as they are given', async () => {
    await button('Not helpful', recommendation(visit.page)).click();
    const form = recommendation(visit.page).locator('.rating');
    await button('Tone', form).click();
    expect(await button('Tone', form).getAttribute('aria-pressed')).toBe('true');
    await form.getByLabel('Comment (optional)').fill('Too <stiff> & "cold" 😀');
    await button('Done', form).click();
    await form.waitFor({ state: 'detached' });
    await visit.untilIdle();
    const rating = { target: 'rec-1', rating: 'down' };
    expect(said).toEqual([
      { ...rating, reason: null, comment: null },
      { ...rating, reason: 'tone', comment: null },
      { ...rating, reason: 'tone', comment: 'Too <stiff> & "cold" 😀' },
    ]);
    expect((await own.recommendation(ticketId, 'rec-1')).rating).toBe('down');
  });

  test('by keyboard the focus stays where one goes on', async () => {
    await button('Not helpful').focus();
    await visit.page.keyboard.press('Space');
    await summary().getByText('Saved. Thank you.').waitFor();
    expect(await focused(visit.page)).toBe('Not helpful');
    await visit.page.keyboard.press('Tab');
    expect(await focused(visit.page)).toBe('Wrong');
    await visit.page.keyboard.press('Enter');
    expect(await focused(visit.page)).toBe('Wrong');
    for (let tabs = 0; tabs < 6; tabs += 1) await visit.page.keyboard.press('Tab');
    expect(await focused(visit.page)).toBe('Done');
    await visit.page.keyboard.press('Enter');
    await summary().locator('.rating').waitFor({ state: 'detached' });
    await until('the focus on its heading', async () => ((await focused(visit.page)) === 'Summary' ? true : undefined));
  });

  test.each([
    ['cannot be reached', null],
    ['fails', 500],
  ])('while the helpdesk %s it is shown and said; the next page sends it', async (_how, status) => {
    await visit.page.route('**/rating', (route) => (status ? route.fulfill({ status }) : route.abort()));
    await button('Helpful').click();
    await visit.page.getByText(unsaved).waitFor();
    expect(await pressed()).toEqual(['true', 'false']);
    await visit.page.goto(`${bench.host.url}scp/tickets.php`);
    expect((await own.data(ticketId)).summary?.rating).toBe(null);
    await visit.page.unroute('**/rating');
    await openTicket(visit.page, bench.host, bench.host.tickets.spare[1] ?? 0, { panels: false });
    await open();
    await untilSaved('up');
    await visit.page.getByText(unsaved).waitFor({ state: 'detached' });
    expect(await pressed()).toEqual(['true', 'false']);
  });

  test('while the page is open it is tried again by itself', async () => {
    let tries = 0;
    await visit.page.route('**/rating', (route) => {
      tries += 1;
      return tries === 1 ? route.abort() : route.continue();
    });
    await button('Helpful').click();
    await visit.page.getByText(unsaved).waitFor();
    await untilSaved('up');
    await visit.page.getByText(unsaved).waitFor({ state: 'detached' });
    await visit.page.unroute('**/rating');
    expect(tries).toBe(2);
  });

  test('logged out meanwhile, it waits until the person has logged in again', async () => {
    const isReal = bench.host.kind === 'osticket';
    if (isReal) await visit.context.clearCookies();
    // The stand-in has no logins: core's own answer.
    else await visit.page.route('**/rating', (route) => route.fulfill({ status: 403, body: 'Must login: ' }));
    await button('Not helpful').click();
    await visit.page.getByText(unsaved).waitFor();
    expect(await pressed()).toEqual(['false', 'true']);
    if (isReal) await logInStaff(visit.page, bench.host.url, people.supportAgent);
    else await visit.page.unroute('**/rating');
    await open();
    await untilSaved('down');
  });
});
