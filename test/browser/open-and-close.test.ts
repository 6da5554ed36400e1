import { describe, expect, it } from 'vitest';
import { shownPanels } from './shown-panels.ts';
import { examplePageData, panelsRoot } from './staff-page.ts';

const { button, environment, start, text } = shownPanels();

describe('opening and closing', () => {
  const settings = (initialState: 'remember' | 'expanded' | 'collapsed') => ({
    data: examplePageData({ settings: { panels: ['summary', 'recommendations'], initialState } }),
  });
  const isOpen = (panel: string) => button(panel).getAttribute('aria-expanded') === 'true';

  it('shows and hides the content, and leaves the gist to be read', () => {
    start();
    expect(isOpen('summary')).toBe(true);
    const content = panelsRoot().getElementById(button('summary').getAttribute('aria-controls') ?? '');
    expect(content?.hidden).toBe(false);
    button('summary').click();
    expect(content?.hidden).toBe(true);
    expect(content?.textContent).toBe('');
    expect(text()).toContain('Customer cannot sign in');
  });

  it('is remembered for the person, the helpdesk and the panel', () => {
    start();
    button('summary').click();
    expect([...environment().memory]).toEqual([['fai:/scp/ajax.php/fai/:p1:summary', 'closed']]);
    start();
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([false, true]);
    start({ attributes: { 'data-person': 'p2' } });
    expect(isOpen('summary')).toBe(true);
  });

  it('is not remembered when nobody did it', () => {
    start(settings('collapsed'));
    start(settings('expanded'));
    start(settings('remember'));
    expect(environment().memory.size).toBe(0);
  });

  it('starts as the helpdesk says when it does not say "remember"', () => {
    start();
    button('summary').click();
    start(settings('expanded'));
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([true, true]);
    start(settings('collapsed'));
    expect([isOpen('summary'), isOpen('recommendations')]).toEqual([false, false]);
  });

  it('works where storage is forbidden', () => {
    environment().storage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    start();
    button('summary').click();
    expect(isOpen('summary')).toBe(false);
  });
});
