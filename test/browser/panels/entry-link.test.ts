import { describe, expect, it, vi } from 'vitest';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, settle } from '../staff-page.ts';

const { all, start, text } = shownPanels();

/** Shows the example with some members changed. */
const show = (data: Partial<PageData>, options = {}) => start({ ...options, data: examplePageData(data) });

describe('a link to an entry', () => {
  const click = (href: string, init: MouseEventInit = {}) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init });
    all(`a[href="${href}"]`)[0]?.dispatchEvent(event);
    return event;
  };

  it('brings the entry into view and moves the focus there, without touching the history', async () => {
    show({});
    const entry = document.getElementById('thread-entry-7') as HTMLElement;
    const scrolled = vi.spyOn(entry, 'scrollIntoView');
    const length = history.length;
    expect(click('#thread-entry-7').defaultPrevented).toBe(true);
    await settle();
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(entry);
    expect([location.hash, history.length]).toEqual(['', length]);
    entry.dispatchEvent(new Event('blur'));
    expect(entry.hasAttribute('tabindex')).toBe(false);
  });

  it('says in words that the entry is not on this page', async () => {
    show({});
    expect(text()).not.toContain('not on this page');
    click('#thread-entry-18');
    await settle();
    expect(all('.notice')[0]?.textContent).toContain('not on this page');
  });

  it('opens the thread when another tab hides it', async () => {
    show({});
    const tab = vi.fn();
    document.getElementById('ticket-thread-tab')?.addEventListener('click', tab);
    const entry = document.getElementById('thread-entry-7') as HTMLElement;
    vi.spyOn(entry, 'getClientRects').mockReturnValue([] as unknown as DOMRectList);
    click('#thread-entry-7');
    await settle();
    expect(tab).toHaveBeenCalledTimes(1);
  });

  it('leaves a click with a key held down to the browser, asleep and awake', async () => {
    show({});
    expect(click('#thread-entry-7', { ctrlKey: true }).defaultPrevented).toBe(false);
    click('#thread-entry-7');
    await settle();
    expect(click('#thread-entry-7', { ctrlKey: true }).defaultPrevented).toBe(false);
  });
});
