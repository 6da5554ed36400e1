import { describe, expect, it, vi } from 'vitest';
import { goLive } from '../../../src/browser/live/live.tsx';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, isShown, panelsRoot, settle } from '../staff-page.ts';

const { all, button, click, comeBack, end, environment, named, start, text, texts } = shownPanels();

const isAwake = async () => {
  await settle();
  return environment().loadLive.mock.calls.length > 0;
};
const wish = (detail: unknown) => {
  const event = new CustomEvent('fai:refresh', { detail, cancelable: true });
  document.dispatchEvent(event);
  return event;
};
const touch = (type: string) => button('summary').dispatchEvent(new Event(type, { bubbles: true, composed: true }));

describe('the second script is not loaded', () => {
  it('by a page that is opened and looked at', async () => {
    start();
    await environment().pass(60_000);
    document.dispatchEvent(new Event('pointermove'));
    expect(text()).toContain('Customer cannot sign in');
    expect(await isAwake()).toBe(false);
  });

  it.each([{ ticketId: 43 }, { ticketId: '42' }, {}, null, undefined])(
    'by a wish for another ticket: %j',
    async (detail) => {
      start();
      expect(wish(detail).defaultPrevented).toBe(false);
      expect(await isAwake()).toBe(false);
    },
  );

  it('by what was left unsent for another person', async () => {
    environment().memory.set('fai:/scp/ajax.php/fai/:p2:unsent', '[{}]');
    start();
    await environment().pass(60_000);
    expect(await isAwake()).toBe(false);
  });
});

describe('the second script is loaded', () => {
  const pending = { state: 'working', since: '2026-11-21T10:00:00Z' } as const;
  it.each([
    ['a finger or mouse on the panels', {}, () => touch('pointerdown')],
    ['the focus in the panels', {}, () => touch('focusin')],
    ['a return', {}, () => comeBack()],
    ['a wish for this ticket', {}, () => wish({ ticketId: 42 })],
    ['a waiting analysis', { data: examplePageData({ pending }) }, () => {}],
    ['open panels that are incomplete', { data: examplePageData({ recommendationsComplete: false }) }, () => {}],
    ['a mount that the More menu brought', { attributes: { 'data-refresh': '' } }, () => {}],
  ])('by %s, and takes over once', async (_what, options, act) => {
    const takeOver = vi.fn(goLive);
    environment().loadLive.mockResolvedValue({ goLive: takeOver });
    start(options);
    act();
    await settle();
    for (const type of ['pointerdown', 'focusin']) touch(type);
    await settle();
    expect(takeOver).toHaveBeenCalledTimes(1);
    expect(environment().loadLive).toHaveBeenCalledWith('/scp/ajax.php/fai/');
  });

  it('by what was left unsent', async () => {
    environment().memory.set('fai:/scp/ajax.php/fai/:p1:unsent', '[{}]');
    start();
    expect(await isAwake()).toBe(false);
    await environment().pass(1_000);
    expect(await isAwake()).toBe(true);
  });

  it('by a wish, which is then taken: no second mount is wanted', async () => {
    start();
    expect(wish({ ticketId: 42 }).defaultPrevented).toBe(true);
    await settle();
    expect(environment().fetch.mock.calls.map(([url]) => url)).toEqual(['/scp/ajax.php/fai/tickets/42/refresh']);
  });
});

describe('a second script that is not there', () => {
  const missing = () => environment().loadLive.mockRejectedValue(new TypeError('404'));
  const words = () => texts('.said');

  it('is said once, and leaves the panels as they are', async () => {
    missing();
    start();
    await click(named('Copy'));
    await click(named('Helpful'));
    expect(words()).toEqual(['The helpdesk cannot be reached. Please try again.']);
    await click(button('summary'));
    await click(named('Hide AI panels'));
    expect(words()).toHaveLength(1);
    expect(text()).toContain('Customer cannot sign in');
  });

  it('is said also where there were no panels', async () => {
    missing();
    const data = examplePageData({ summary: null, recommendations: [] });
    start({ data, attributes: { 'data-refresh': '' } });
    await settle();
    expect(isShown()).toBe(true);
    expect(words()).toHaveLength(1);
  });

  it('is forgotten when it comes after all', async () => {
    environment().loadLive.mockRejectedValueOnce(new TypeError('offline'));
    start();
    await click(named('Helpful'));
    expect(words()).toHaveLength(1);
    await click(named('Helpful'));
    expect(words()).toEqual([]);
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });

  it('is not said in a page that was left', async () => {
    missing();
    start();
    named('Helpful')?.click();
    end();
    await settle();
    expect(panelsRoot().childNodes).toHaveLength(0);
    expect(isShown()).toBe(false);
  });
});

describe('the end of a mount', () => {
  it('before the second script answers keeps that from starting', async () => {
    const takeOver = vi.fn(goLive);
    let answer: (live: { goLive: typeof goLive }) => void = () => {};
    environment().loadLive.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    start();
    named('Helpful')?.click();
    end();
    answer({ goLive: takeOver });
    await settle();
    expect(takeOver).not.toHaveBeenCalled();
    expect(environment().fetch).not.toHaveBeenCalled();
    expect(panelsRoot().childNodes).toHaveLength(0);
  });

  it('while the second script draws leaves nothing', async () => {
    environment().loadLive.mockResolvedValue({
      goLive: (firstPaint) => {
        firstPaint.end.abort();
        return goLive(firstPaint);
      },
    });
    start();
    await click(named('Helpful'));
    expect(isShown()).toBe(false);
    expect(environment().fetch).not.toHaveBeenCalled();
    expect(panelsRoot().childNodes).toHaveLength(0);
  });

  it.each([
    ['asleep', async () => {}],
    ['alive', async () => click(named('Helpful'))],
  ])('of panels that are %s lets nothing wake or ask any more', async (_what, before) => {
    start();
    await before();
    end();
    const counts = () => [environment().loadLive.mock.calls.length, environment().fetch.mock.calls.length];
    const atTheEnd = counts();
    comeBack();
    expect(wish({ ticketId: 42 }).defaultPrevented).toBe(false);
    window.dispatchEvent(new Event('online'));
    await environment().pass(300_000);
    document.dispatchEvent(new Event('pointermove'));
    expect(counts()).toEqual(atTheEnd);
    expect(panelsRoot().childNodes).toHaveLength(0);
  });
});

describe('what is unread', () => {
  const marks = () => [texts('[data-panel="summary"] .unread'), texts('[data-panel="recommendations"] .unread')];

  it('is marked when the page has been looked at for a moment, and no more on the next page', async () => {
    start();
    expect(marks()).toEqual([[], []]);
    await environment().pass(1_000);
    expect(marks()).toEqual([['Unread'], ['Unread']]);
    start();
    await environment().pass(1_000);
    expect(marks()).toEqual([[], []]);
  });

  it('stays unread in a window that nobody sees', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    start();
    await environment().pass(60_000);
    expect(marks()).toEqual([[], []]);
    expect(environment().memory.size).toBe(0);
    hidden.mockReturnValue(false);
    comeBack();
    await settle();
    expect(marks()).toEqual([['Unread'], ['Unread']]);
  });

  it('is marked before the second script takes over, which keeps the mark', async () => {
    start();
    await click(named('Helpful'));
    await environment().pass(60_000);
    expect(marks()).toEqual([['Unread'], ['Unread']]);
  });

  it('is marked nowhere while all panels are hidden, and stays unread', async () => {
    start({ attributes: { 'data-closed': 'all' } });
    await environment().pass(1_000);
    expect(all('.unread')).toEqual([]);
    expect(environment().memory.size).toBe(0);
  });
});
