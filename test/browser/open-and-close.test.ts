import { describe, expect, it } from 'vitest';
import { shownPanels } from './shown-panels.ts';
import { examplePageData, panelsRoot } from './staff-page.ts';

const { button, click, environment, named, start, text } = shownPanels();

describe('opening and closing', () => {
  const settings = (initialState: 'remember' | 'expanded' | 'collapsed') => ({
    data: examplePageData({ settings: { panels: ['summary', 'recommendations'], initialState } }),
  });
  const isOpen = (panel: string) => button(panel).getAttribute('aria-expanded') === 'true';

  it('shows and hides the content, and leaves the gist to be read', async () => {
    start();
    expect(isOpen('summary')).toBe(true);
    const content = panelsRoot().getElementById(button('summary').getAttribute('aria-controls') ?? '');
    expect(content?.hidden).toBe(false);
    await click(button('summary'));
    expect(content?.hidden).toBe(true);
    expect(content?.textContent).toBe('');
    expect(text()).toContain('Customer cannot sign in');
  });

  it('is remembered for the person, the helpdesk and the panel', async () => {
    start();
    await click(button('summary'));
    expect(document.cookie).toBe('fai_closed_p1=summary');
    start();
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([false, true]);
    start({ attributes: { 'data-person': 'p2' } });
    expect(isOpen('summary')).toBe(true);
  });

  it('is taken from the mount, whose server knew it first, and from the cookie by a page that was restored', async () => {
    start({ attributes: { 'data-closed': 'summary' } });
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([false, true]);
    await click(button('summary'));
    await click(button('recommendations'));
    start({ attributes: { 'data-closed': '' } });
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([true, true]);
    start({ attributes: { 'data-closed': 'summary' } }, true);
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([true, false]);
  });

  it('is remembered for all panels together', async () => {
    start();
    await click(named('Hide AI panels'));
    expect(document.cookie).toBe('fai_closed_p1=all');
    start();
    expect(button('summary')).toBeNull();
    await click(named('Show AI panels'));
    expect(document.cookie).toBe('fai_closed_p1=');
    expect(isOpen('summary')).toBe(true);
  });

  it('is not remembered when nobody did it', async () => {
    for (const initial of ['collapsed', 'expanded', 'remember'] as const) {
      start(settings(initial));
      await environment().pass(60_000);
    }
    expect(document.cookie).toBe('');
    expect([...environment().memory.keys()]).toEqual(['fai:/scp/ajax.php/fai/:p1:seen']);
  });

  it('starts as the helpdesk says when it does not say "remember"', async () => {
    start();
    await click(button('summary'));
    start(settings('expanded'));
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([true, true]);
    start(settings('collapsed'));
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([false, false]);
  });

  it('works where storage is forbidden', async () => {
    environment().storage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    start();
    await click(button('summary'));
    expect(isOpen('summary')).toBe(false);
  });
});
