import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { type PageData, pageData } from '../../src/contract/page-data.ts';
import { english } from '../../src/contract/strings.ts';
import { inlineBytesLimit } from '../../src/demo/page-data/inline.ts';
import { type StandIn, ticketIds } from '../../src/demo/stand-in.ts';
import { bundle, get, staffPath, startForTest } from './start-for-test.ts';

const page = (ticketId: number, query = '') => `/scp/tickets.php?id=${ticketId}${query}`;

/** The page as a browser sees it; nothing in it runs. */
async function open(standIn: StandIn, path: string, headers: Record<string, string> = {}) {
  const { document } = new Window();
  const source = await (await get(standIn, path, headers)).text();
  document.write(source);
  return { document, source };
}

async function inlineData(standIn: StandIn, path: string): Promise<PageData | null> {
  const { document } = await open(standIn, path);
  const json = document.querySelector('#fai-panels script')?.textContent;
  return json ? pageData.parse(JSON.parse(json)) : null;
}

it('the mount and its script are the first in #content, and the tabs follow the last table of fields', async () => {
  const { document } = await open(await startForTest(), page(ticketIds.rich));
  const [mount, script] = document.querySelectorAll('#pjax-container > #content > *');
  expect(mount?.id).toBe('fai-panels');
  expect(mount?.getAttribute('data-ticket-id')).toBe('1');
  expect(mount?.getAttribute('data-base')).toBe('/scp/ajax.php/fai/');
  expect(mount?.getAttribute('data-lang')).toBe('en-US');
  expect(JSON.parse(mount?.querySelector('script')?.textContent ?? '')).toMatchObject({ strings: english });
  expect(mount?.getAttribute('data-person')).toMatch(/^[0-9a-f]{8,32}$/);
  expect(mount?.hasAttribute('hidden')).toBe(true);
  expect(script?.getAttribute('src')).toBe(`/scp/ajax.php/fai/assets/${bundle.name}`);
  expect(document.querySelector('.ticket_info ~ #ticket_tabs + #ticket_tabs_container')).not.toBeNull();
  for (const id of ['thread-entry-106', 'response_options', 'response', 'internal_note', 'action-dropdown-more']) {
    expect([id, document.getElementById(id)?.id]).toEqual([id, id]);
  }
  expect(document.querySelector('meta[name=csrf_token]')?.getAttribute('content')).not.toBe('');
});

it.each(Object.entries(ticketIds))(
  'the page data of the ticket "%s" is what the contract says',
  async (_, ticketId) => {
    const standIn = await startForTest();
    const inline = await inlineData(standIn, page(ticketId));
    const answer = await get(standIn, staffPath(ticketId));
    if (ticketId === ticketIds.forbidden) {
      expect([inline, answer.status]).toEqual([null, 404]);
      return;
    }
    const data = pageData.parse(await answer.json());
    expect(inline === null).toBe(ticketId === ticketIds.nothing);
    expect(data.settings).toEqual({ panels: ['summary', 'recommendations'], initialState: 'remember' });
    if (inline?.recommendationsComplete) expect(inline).toEqual(data);
  },
);

it('a ticket over 64 KB carries its summary and the first recommendation, under a revision of its own', async () => {
  const standIn = await startForTest();
  const { document } = await open(standIn, page(ticketIds.long));
  const json = document.querySelector('#fai-panels script')?.textContent ?? '';
  const inline = pageData.parse(JSON.parse(json));
  const whole = pageData.parse(await (await get(standIn, staffPath(ticketIds.long))).json());
  expect(Buffer.byteLength(JSON.stringify(whole))).toBeGreaterThan(inlineBytesLimit);
  expect(Buffer.byteLength(json)).toBeLessThan(inlineBytesLimit);
  expect(inline).toMatchObject({ recommendationsComplete: false, summary: whole.summary });
  expect(inline.recommendations).toEqual(whole.recommendations.slice(0, 1));
  expect(inline.revision).not.toBe(whole.revision);
});

it('nothing is emitted for a ticket without insights, nor with everything off', async () => {
  const standIn = await startForTest();
  const none = /id="fai-panels"|<script[^>]*ajax\.php\/fai/;
  expect((await open(standIn, page(ticketIds.nothing))).source).not.toMatch(none);
  expect((await open(standIn, page(ticketIds.rich, '&panels=none'))).source).not.toMatch(none);
  expect((await open(standIn, page(ticketIds.summaryOnly, '&panels=recommendations'))).source).not.toMatch(none);
  standIn.setSettings({ showSummary: false, showRecommendations: false, kinds: [], initialState: 'remember' });
  expect((await open(standIn, page(ticketIds.rich))).source).not.toMatch(none);
});

it('text that looks like HTML adds no element to the page', async () => {
  const { document, source } = await open(await startForTest(), page(ticketIds.hostile));
  const json = document.querySelector('#fai-panels script')?.textContent ?? '';
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(pageData.parse(JSON.parse(json)).summary?.gist).toContain('<script>');
  expect(document.querySelectorAll('img, svg, iframe, #content b[onerror]')).toHaveLength(0);
  expect(document.querySelector('.tixTitle')?.textContent).toContain('<script>');
  expect(source.match(/<script/g)).toHaveLength(6);
});

it('a request of PJAX gets the title and the children of the container only', async () => {
  const standIn = await startForTest();
  const { source } = await open(standIn, page(ticketIds.rich, '&_pjax=%23pjax-container'), { 'X-PJAX': 'true' });
  expect(source).toMatch(/^<title>Ticket #\d+<\/title><ul id="nav">/);
  expect(source).toContain('id="fai-panels"');
  expect(source).not.toMatch(/<html|<body|id="pjax-container"|id="picker"/);
});

it('the Arabic page runs from right to left', async () => {
  const { document } = await open(await startForTest(), page(ticketIds.rightToLeft));
  const { lang, dir, className } = document.documentElement;
  expect([lang, dir, className]).toEqual(['ar', 'rtl', 'rtl']);
  expect(document.getElementById('fai-panels')?.getAttribute('data-lang')).toBe('ar');
});

it('a posted form needs the token of the page', async () => {
  const standIn = await startForTest();
  const { document } = await open(standIn, page(ticketIds.rich));
  const formToken = document.querySelector('meta[name=csrf_token]')?.getAttribute('content') ?? '';
  const post = (token: string) =>
    fetch(`${standIn.origin}${page(ticketIds.rich)}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ __CSRFToken__: token, a: 'customer', message: 'Posted by a form' }),
    });
  expect((await post('other')).status).toBe(400);
  expect((await post(formToken)).status).toBe(303);
  expect((await open(standIn, page(ticketIds.rich))).source.match(/Posted by a form/g)).toHaveLength(1);
});
