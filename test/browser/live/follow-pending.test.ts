import { describe, expect, it, vi } from 'vitest';
import { summaryPanel } from '../../../src/browser/panels/summary-panel.tsx';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, pageDataResponse, settle } from '../staff-page.ts';
import { postsOf } from './posts.ts';

const { click, environment, named, start, text } = shownPanels();

const pending: PageData['pending'] = { state: 'working', since: '2026-11-21T10:00:00Z' };
const waiting = () => start({ data: examplePageData({ pending }) });
const asked = () => environment().fetch.mock.calls.length;
const sign = () => document.dispatchEvent(new Event('pointermove', { bubbles: true }));
const isDone = () =>
  environment().fetch.mockResolvedValueOnce(pageDataResponse(examplePageData({ pending: null, revision: 'b' })));

/** Lets time pass while somebody uses the page. */
async function passWithSomebody(seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 60) {
    sign();
    await environment().pass(Math.min(left, 60) * 1_000);
  }
}

describe('a waiting analysis', () => {
  it('is asked for after 4 seconds, then ever more rarely, up to each 30 seconds', async () => {
    waiting();
    await settle();
    const at: number[] = [];
    const startedAt = environment().clock.at;
    environment().fetch.mockImplementation(async () => {
      at.push((environment().clock.at - startedAt) / 1_000);
      return new Response(null, { status: 304 });
    });
    await environment().pass(150_000);
    const gaps = at.map((time, index) => time - (at[index - 1] ?? 0));
    expect(gaps).toEqual([4, 6, 9, 13.5, 20.25, 30, 30, 30]);
  });

  it('draws nothing while nothing has changed', async () => {
    waiting();
    await settle();
    const drawn = vi.spyOn(summaryPanel, 'facts');
    await environment().pass(100_000);
    expect(asked()).toBeGreaterThan(5);
    expect(drawn).not.toHaveBeenCalled();
  });

  it('leaves the old text to be read, says so, and that it takes long', async () => {
    waiting();
    await settle();
    expect(text()).toContain('A new analysis is in progress.');
    expect(text()).toContain('Customer cannot sign in');
    await environment().pass(110_000);
    expect(text()).not.toContain('This is taking longer than usual.');
    await environment().pass(40_000);
    expect(text()).toContain('This is taking longer than usual.');
  });

  it.each([
    ['that is five minutes old', 300, true],
    ['that is a minute old', 60, false],
    ['by a clock that is a day behind', 86_400, false],
    ['by a clock that is ahead', -600, false],
  ])('%s takes longer than usual: %j s, %j', async (_what, seconds, isLong) => {
    const since = new Date(environment().clock.at - seconds * 1_000).toISOString().replace('.000', '');
    start({ data: examplePageData({ pending: { state: 'working', since } }) });
    await settle();
    expect(text().includes('This is taking longer than usual.')).toBe(isLong);
    expect(text()).toContain('Customer cannot sign in');
  });

  it('is asked for no more once it is done, and nothing says that it takes long', async () => {
    waiting();
    await settle();
    await environment().pass(150_000);
    isDone();
    await environment().pass(30_000);
    sign();
    await settle();
    const count = asked();
    expect(text()).not.toContain('longer than usual');
    await passWithSomebody(600);
    expect(asked()).toBe(count);
  });

  it('ends after 15 minutes, whoever is there', async () => {
    waiting();
    await settle();
    await passWithSomebody(960);
    const count = asked();
    expect(count).toBeGreaterThan(25);
    await passWithSomebody(900);
    expect(asked()).toBe(count);
  });

  it('that another question finds done takes no time away from the next analysis', async () => {
    waiting();
    await settle();
    await environment().pass(150_000);
    isDone();
    environment().clock.at += 10_000;
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(text()).not.toContain('longer than usual');
    await passWithSomebody(1_200);
    environment().fetch.mockImplementationOnce(async () => new Response(JSON.stringify({ pending }), { status: 202 }));
    await click(named('Summarise again'));
    const count = asked();
    await environment().pass(4_000);
    expect(asked()).toBe(count + 1);
    expect(text()).not.toContain('longer than usual');
  });
});

describe('nobody at the page', () => {
  it('stops the questions after three minutes, and the next sign of a person brings them back', async () => {
    waiting();
    await settle();
    await environment().pass(240_000);
    const count = asked();
    await environment().pass(200_000);
    expect(asked()).toBe(count);
    sign();
    await settle();
    expect(asked()).toBe(count + 1);
    await environment().pass(4_000);
    expect(asked()).toBe(count + 2);
  });

  it('stops them while the page is hidden, and a short absence does not end them', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    waiting();
    await settle();
    hidden.mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await environment().pass(30_000);
    expect(asked()).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await settle();
    await environment().pass(4_000);
    expect(asked()).toBe(1);
  });
});

describe('a failed analysis', () => {
  const failed = { pending: { state: 'failed', since: '2026-11-21T10:00:00Z' } as const };

  it('says so, is not asked for, and can be tried again', async () => {
    start({ data: examplePageData(failed) });
    await settle();
    await environment().pass(100_000);
    expect(asked()).toBe(0);
    expect(text()).toContain('The last analysis failed.');
    await click(named('Try again'));
    expect(postsOf(environment()).map(({ url }) => url)).toEqual(['/scp/ajax.php/fai/tickets/42/refresh']);
  });

  it('offers no second try to who may not ask', async () => {
    const { can } = examplePageData();
    start({ data: examplePageData({ ...failed, can: { ...can, refresh: false } }) });
    await settle();
    expect(named('Try again')).toBe(undefined);
  });
});
