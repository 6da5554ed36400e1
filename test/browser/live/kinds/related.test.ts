import { describe, expect, it } from 'vitest';
import type { PageRelated } from '../../../../src/contract/kinds/related.ts';
import { shownPanels } from '../../shown-panels.ts';
import { examplePageData, panelsRoot } from '../../staff-page.ts';

const { all, click, environment, start, text } = shownPanels();

const item = (more: Partial<PageRelated['items'][number]> = {}): PageRelated['items'][number] => ({
  kind: 'ticket',
  id: '7',
  title: 'Crate 7',
  path: '/support/scp/tickets.php?id=7',
  number: '284137',
  status: 'Closed',
  closedAtText: '11/20/26 4:00 PM',
  reasons: ['words', 'organization'],
  why: 'crate, carrier',
  ending: 'It was found in Cologne.',
  internal: false,
  ...more,
});

/** Opens the panel with these items. */
async function open(...items: PageRelated['items']): Promise<void> {
  const content: PageRelated = {
    items,
    language: 'en',
    generatedAt: '2026-11-21T09:00:00Z',
    generatedAtText: '11/21/26 9:00 AM',
    model: { provider: 'local', name: 'extractive' },
  };
  environment().fetch.mockImplementation(async () => new Response(JSON.stringify(content)));
  start({ data: examplePageData({ later: [{ name: 'related', count: items.length, newest: 'a' }] }) });
  await click(panelsRoot().querySelector<HTMLElement>('section[data-panel="related"] h3 button'));
}
const rows = () => all('section[data-panel="related"] li');
const links = () => all('section[data-panel="related"] li a').map((link) => link.getAttribute('href'));

describe('related items', () => {
  it('are told with number, title, how it ended, status and reasons, and who says so', async () => {
    await open(
      item(),
      item({
        kind: 'canned',
        id: '1',
        title: 'We look for it',
        path: null,
        number: null,
        status: null,
        closedAtText: null,
        why: null,
        ending: null,
        reasons: ['words'],
      }),
    );
    expect(environment().fetch.mock.calls.map(([url]) => url)).toEqual(['/scp/ajax.php/fai/tickets/42/related']);
    expect(rows()[0]?.textContent).toBe(
      'Ticket #284137 Crate 7How it ended: It was found in Cologne.Closed · closed 11/20/26 4:00 PM · Similar: crate, carrier · Same organization',
    );
    expect(rows()[1]?.textContent).toBe('Canned response We look for itSimilar');
    expect(text()).toContain('AI-generated');
    // Said once more for Safari, which takes a list without bullets for none.
    expect(all('ul.related').map((list) => list.getAttribute('role'))).toEqual(['list']);
  });

  it('lead to pages of the helpdesk, in the same window', async () => {
    await open(item(), item({ kind: 'faq', path: '/scp/faq.php?id=12', internal: true }));
    expect(links()).toEqual(['/support/scp/tickets.php?id=7', '/scp/faq.php?id=12']);
    expect(all('section[data-panel="related"] li a[target]')).toEqual([]);
    expect(rows()[1]?.textContent).toContain('internal');
  });

  it.each([
    'javascript:alert(1)',
    '//evil.test/scp/tickets.php?id=7',
    'https://evil.test/scp/tickets.php?id=7',
    '/scp/tickets.php?id=7&a=delete',
    '/scp/tickets.php?id=7#x',
    '/scp/logout.php?id=7',
    '/\\evil.test/scp/tickets.php?id=7',
    '/scp/tickets.php?id=7\n',
    '',
  ])('lead nowhere else: %j', async (path) => {
    await open(item({ path }));
    expect(rows().length).toBe(1);
    expect(links()).toEqual([]);
  });

  it('are text, whatever they look like', async () => {
    const hostile = '<img src=x onerror=alert(1)></li><script>alert(1)</script> {text} {time}';
    await open(item({ title: hostile, why: hostile, ending: hostile, status: hostile, number: '"><b>' }));
    expect(rows().length).toBe(1);
    expect(all('section[data-panel="related"] :is(img, script)')).toEqual([]);
    expect(rows()[0]?.textContent?.split(hostile).length).toBe(5);
  });

  it('without a title have their number for one', async () => {
    await open(item({ title: '' }));
    expect(all('section[data-panel="related"] li a')[0]?.textContent).toBe('284137');
  });

  it('of another shape are none: it says that they could not be loaded', async () => {
    await open(item({ reasons: ['staff'] as never }));
    expect(rows()).toEqual([]);
    expect(text()).toContain('This could not be loaded.');
  });
});
