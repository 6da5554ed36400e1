import { describe, expect, it } from 'vitest';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, isShown, settle } from '../staff-page.ts';
import { postsOf, problem } from './posts.ts';

const { click, environment, named, start, text } = shownPanels();
const pending = { state: 'queued', since: '2026-11-21T10:00:00Z' };
const accepted = async () => new Response(JSON.stringify({ pending }), { status: 202 });
const ask = () => click(named('Summarise again'));

describe('asking for a new analysis', () => {
  it('says that one is waiting, and leaves the old text', async () => {
    environment().fetch.mockImplementation(accepted);
    start();
    await ask();
    expect(text()).toContain('A new analysis is queued.');
    expect(text()).toContain('Customer cannot sign in');
    expect(postsOf(environment())).toEqual([{ url: '/scp/ajax.php/fai/tickets/42/refresh', body: {} }]);
  });

  it('asks once, however often one clicks before the answer', async () => {
    environment().fetch.mockImplementation(() => new Promise(() => {}));
    start();
    await ask();
    await ask();
    expect(text()).toContain('Requesting an analysis…');
    expect(environment().fetch).toHaveBeenCalledTimes(1);
  });

  it('tells how long to wait when it was asked for a moment ago', async () => {
    environment().fetch.mockResolvedValue(new Response('', { status: 429, headers: { 'Retry-After': '42' } }));
    start();
    await ask();
    expect(text()).toContain('Try again in 42 s.');
  });

  it.each([
    ['is refused', () => Promise.resolve(problem(403, 'forbidden'))],
    ['meets no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['meets a broken answer', () => Promise.resolve(new Response('<html>', { status: 202 }))],
  ])('says so when it %s, and can be tried again', async (_what, answer) => {
    environment().fetch.mockImplementationOnce(answer).mockImplementation(accepted);
    start();
    await ask();
    expect(text()).toContain('The analysis could not be requested.');
    await click(named('Try again'));
    expect(text()).toContain('A new analysis is queued.');
    expect(text()).not.toContain('could not');
  });

  it('says so when the session has ended, and leaves the old text to be read', async () => {
    environment().fetch.mockResolvedValue(new Response('Must login', { status: 403 }));
    start();
    await ask();
    expect(isShown()).toBe(true);
    expect(text()).toContain('The analysis could not be requested.');
  });
});

describe('the first summary of a ticket', () => {
  const empty = { data: examplePageData({ summary: null, recommendations: [], pending: null }) };

  it('is asked for at once by a mount that the More menu brought, and what becomes of it is shown', async () => {
    environment().fetch.mockImplementation(accepted);
    const mount = start({ ...empty, attributes: { 'data-refresh': '' } });
    await settle();
    expect(isShown()).toBe(true);
    expect(text()).toContain('A new analysis is queued.');
    expect(mount.hasAttribute('data-refresh')).toBe(false);
  });

  it('can be tried again when the network is away', async () => {
    environment().fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    start({ ...empty, attributes: { 'data-refresh': '' } });
    await settle();
    expect(text()).toContain('The analysis could not be requested.');
    expect(named('Try again')).toBeDefined();
  });
});
