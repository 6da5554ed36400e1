import { describe, expect, it, vi } from 'vitest';
import { recommendationsPanel } from '../../src/browser/panels/recommendations-panel.tsx';
import { shownPanels } from './shown-panels.ts';
import { examplePageData, isShown, pageDataResponse, settle } from './staff-page.ts';

const { button, click, comeBack, environment, start, text } = shownPanels();

describe('asking whether the page data is current', () => {
  it('sends the revision to the route under the base, with the session and nothing else', async () => {
    start();
    comeBack();
    await settle();
    expect(environment().fetch.mock.calls[0]).toEqual([
      '/scp/ajax.php/fai/tickets/42/insights',
      expect.objectContaining({
        headers: { Accept: 'application/json', 'If-None-Match': '"5f1c0a9e77d24b31"' },
        credentials: 'same-origin',
        redirect: 'error',
      }),
    ]);
  });

  it('happens once for a restored mount', async () => {
    start({}, true);
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });

  it('draws nothing when nothing has changed', async () => {
    start();
    comeBack();
    await settle();
    const drawn = vi.spyOn(recommendationsPanel, 'facts');
    comeBack();
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(2);
    expect(drawn).not.toHaveBeenCalled();
    await click(button('summary'));
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  it('shows what is new, and keeps what the person opened and closed', async () => {
    start();
    await click(button('recommendations'));
    const summary = { ...examplePageData().summary, gist: 'Solved by the new certificate.' };
    environment().fetch.mockResolvedValue(pageDataResponse({ ...examplePageData({ revision: 'new' }), summary }));
    comeBack();
    await settle();
    expect(text()).toContain('Solved by the new certificate.');
    expect(button('recommendations').getAttribute('aria-expanded')).toBe('false');
    comeBack();
    await settle();
    expect(environment().fetch.mock.lastCall?.[1]?.headers).toMatchObject({ 'If-None-Match': '"new"' });
  });

  it.each([403, 404])('hides the panels after %i: this person may not see them any more', async (status) => {
    start();
    environment().fetch.mockResolvedValue(new Response('', { status }));
    comeBack();
    await settle();
    expect(isShown()).toBe(false);
    comeBack();
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a server error', () => Promise.resolve(new Response('', { status: 500 }))],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page of HTML', () => Promise.resolve(new Response('<html>', { status: 200 }))],
    ['a newer schema', () => Promise.resolve(pageDataResponse({ ...examplePageData(), schema: 2 }))],
    ['another ticket', () => Promise.resolve(pageDataResponse(examplePageData({ ticketId: 7 })))],
  ])('keeps what is shown after %s', async (_what, answer) => {
    start();
    environment().fetch.mockImplementation(answer);
    comeBack();
    await settle();
    expect(isShown()).toBe(true);
    expect(text()).toContain('Customer cannot sign in');
  });

  it('does not ask twice at a time', async () => {
    environment().fetch.mockImplementation(() => new Promise(() => {}));
    start();
    comeBack();
    await settle();
    comeBack();
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });
});
