import { describe, expect, it } from 'vitest';
import { shownPanels } from './shown-panels.ts';
import {
  examplePageData,
  exampleRecommendation,
  exampleSummary,
  pageDataResponse,
  panelsRoot,
  settle,
} from './staff-page.ts';

const { all, button, click, comeBack, environment, named, start } = shownPanels();

/** The panels that are marked as unread, once the page has been looked at for a moment. */
async function unread(options: Parameters<typeof start>[0] = {}): Promise<string[]> {
  start(options);
  await environment().pass(1_000);
  return marked();
}
const marked = () =>
  all('.unread').map((mark) => mark.closest<HTMLElement>('section')?.dataset.panel ?? 'outside of the panels');
const both = ['summary', 'recommendations'];
const newer = { generatedAt: '2026-11-22T10:00:00Z', generatedAtText: '11/22/26' };

describe('the unread mark', () => {
  it('is each person’s own', async () => {
    expect(await unread()).toEqual(both);
    expect(await unread({ attributes: { 'data-person': 'p2' } })).toEqual(both);
    expect(await unread()).toEqual([]);
    expect(await unread({ attributes: { 'data-person': 'p2' } })).toEqual([]);
  });

  it('comes back for the part that is newer, and only for that', async () => {
    await unread();
    expect(await unread({ data: examplePageData({ summary: exampleSummary(newer) }) })).toEqual(['summary']);
    const recommendations = [exampleRecommendation(newer)];
    expect(await unread({ data: examplePageData({ recommendations }) })).toEqual(['recommendations']);
  });

  it('stays on what was closed until that is opened', async () => {
    const closed = { attributes: { 'data-closed': 'summary' } };
    expect(await unread(closed)).toEqual(both);
    expect(await unread(closed)).toEqual(['summary']);
    await click(button('summary'));
    expect(marked()).toEqual([]);
    expect(await unread(closed)).toEqual([]);
  });

  it('waits for panels that were hidden altogether, and is there when they are brought back', async () => {
    expect(await unread({ attributes: { 'data-closed': 'all' } })).toEqual([]);
    await click(named('Show AI panels'));
    expect(marked()).toEqual(both);
    expect(await unread()).toEqual([]);
  });

  it('is set by an analysis that comes while the page is open', async () => {
    await unread();
    for (const panel of [...both, ...both]) await click(button(panel));
    expect(marked()).toEqual([]);
    const data = examplePageData({ revision: 'b', summary: exampleSummary(newer) });
    environment().fetch.mockResolvedValueOnce(pageDataResponse(data));
    comeBack();
    await settle();
    expect(marked()).toEqual(['summary']);
  });

  it('is one for each panel, however the second script comes to it', async () => {
    start();
    await click(button('summary'));
    await environment().pass(5_000);
    expect(marked()).toEqual(['recommendations']);
  });

  it.each([
    ['forbidden', () => new DOMException('denied', 'SecurityError')],
    ['full', null],
  ])('does no harm where storage is %s', async (_what, error) => {
    const storage = environment().storage();
    environment().storage = () => {
      if (error) throw error();
      return {
        ...storage,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      } as Storage;
    };
    expect(await unread()).toEqual(both);
    await click(button('summary'));
    expect(button('summary').getAttribute('aria-expanded')).toBe('false');
    await click(named('Hide AI panels'));
    expect(panelsRoot().querySelector('section')).toBe(null);
    await click(named('Show AI panels'));
    expect(all('section')).toHaveLength(2);
  });

  it.each(['', '{}', '%00%', ' 42summary', '\u202e<b>', 'x'.repeat(100_000)])(
    'is not misled by what else stands in the storage: %j',
    async (garbage) => {
      environment().memory.set('fai:/scp/ajax.php/fai/:p1:seen', garbage);
      expect(await unread()).toEqual(both);
      expect(await unread()).toEqual([]);
      expect(environment().memory.get('fai:/scp/ajax.php/fai/:p1:seen')?.length).toBeLessThanOrEqual(8_000);
    },
  );

  it('remembers some hundred tickets', async () => {
    await unread();
    for (let ticketId = 1_000; ticketId < 1_060; ticketId += 1) {
      await unread({ data: examplePageData({ ticketId }), attributes: { 'data-ticket-id': String(ticketId) } });
    }
    expect(await unread()).toEqual([]);
  });
});
