import { describe, expect, it, vi } from 'vitest';
import { paintMount } from '../../src/browser/paint-mount.tsx';
import { recommendationsPanel } from '../../src/browser/panels/recommendations-panel.tsx';
import { shownPanels } from './shown-panels.ts';
import {
  examplePageData,
  fillPage,
  isShown,
  mountElement,
  pageDataResponse,
  panelsRoot,
  settle,
  ticketContent,
} from './staff-page.ts';

const { comeBack, end, environment, signal, start, text } = shownPanels();

describe('a mount', () => {
  it('shows its panels at once, without a request', async () => {
    start();
    expect(isShown()).toBe(true);
    expect(text()).toContain('Customer cannot sign in');
    await settle();
    expect(environment().fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing to show', { data: examplePageData({ summary: null, recommendations: [] }) }],
    [
      'both panels switched off',
      {
        data: examplePageData({ settings: { panels: [], initialState: 'remember' } }),
      },
    ],
    ['another schema', { data: { ...examplePageData(), schema: 2 } }],
    ['broken JSON', { json: '{"schema":1,' }],
    ['no JSON', { json: '' }],
    ['data of another ticket', { data: examplePageData({ ticketId: 43 }) }],
    ['no ticket id', { attributes: { 'data-ticket-id': '' } }],
    ['a base on another host', { attributes: { 'data-base': '//evil.test/' } }],
    ['a base with a scheme', { attributes: { 'data-base': 'https://evil.test/' } }],
    ['a base with a backslash', { attributes: { 'data-base': '/\\evil.test/' } }],
    ['no base', { attributes: { 'data-base': '' } }],
  ] as const)('stays hidden with %s', async (_what, options) => {
    const errors = vi.fn();
    window.addEventListener('error', errors, { signal: signal() });
    start(options as Parameters<typeof mountElement>[0]);
    comeBack();
    await settle();
    expect(isShown()).toBe(false);
    expect(errors).not.toHaveBeenCalled();
  });

  it('stays hidden without its script element', () => {
    const mount = mountElement();
    mount.replaceChildren();
    fillPage(ticketContent(mount));
    paintMount(mount, { end: new AbortController(), restored: false }, environment());
    expect(isShown()).toBe(false);
  });

  it('hides when drawing fails, without an error in the page', () => {
    const errors = vi.fn();
    window.addEventListener('error', errors, { signal: signal() });
    vi.spyOn(recommendationsPanel, 'content').mockImplementation(() => {
      throw new Error('a bug');
    });
    start();
    expect(isShown()).toBe(false);
    expect(panelsRoot().childNodes).toHaveLength(0);
    expect(errors).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when it ends, and reads no answer that comes later', async () => {
    let answer: (response: Response) => void = () => {};
    environment().fetch.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    start();
    comeBack();
    await settle();
    const request = environment().fetch.mock.calls[0]?.[1];
    end();
    expect(request?.signal?.aborted).toBe(true);
    answer(pageDataResponse(examplePageData({ revision: 'new' })));
    await settle();
    expect(isShown()).toBe(false);
    expect(panelsRoot().childNodes).toHaveLength(0);
    comeBack();
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });
});
