import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import {
  examplePageData,
  exampleRecommendation,
  exampleSummary,
  isShown,
  pageDataResponse,
  panelsRoot,
  settle,
} from '../staff-page.ts';
import { problem } from './posts.ts';

const { all, click, comeBack, environment, named, start, text, texts } = shownPanels();
const article = 'article';
const summary = 'section[data-panel="summary"]';

/** The collections of hostile texts live beside the repository: their licences differ from ours. */
const folder = join(process.env.FAI_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'vectors');
const own = ['<img src=x onerror=alert(1)>', '</textarea><script>alert(1)</script>', '"><b onclick=x>', '{count}$&'];
const payloads = [...own, ...['xss_owasp_filter_evasion.json', 'xss_dompurify_expect.json'].flatMap(collected)];

function collected(name: string): string[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const { items } = JSON.parse(readFileSync(path, 'utf8')) as { items: { payload: string }[] };
  return items.map(({ payload }) => payload).filter(Boolean);
}

/** A ticket all of whose texts are `hostile`, and whose recommendation asks before it is used. */
function filledWith(hostile: string, changes: Partial<PageData> = {}): PageData {
  const cut = (chars: number) => [...hostile.toWellFormed().replaceAll('\0', '')].slice(0, chars).join('') || 'x';
  const source = { kind: 'ticket' as const, id: '9', title: cut(200), url: null, internal: true };
  const recommendation = exampleRecommendation({
    ...{ kind: 'reply', status: 'outdated', title: cut(200), body: cut(8_000), rationale: cut(1_000), rating: null },
    ...{ confidence: { level: 'low', reason: cut(300) }, sources: [source] },
  });
  return examplePageData({
    summary: exampleSummary({ gist: cut(160), nextStep: { kind: 'reply', text: cut(400) }, rating: null }),
    recommendations: [recommendation],
    recommendationsComplete: true,
    ...changes,
  });
}

/** The elements and the names of their attributes: what a text must not change. */
const skeleton = () =>
  all('*')
    .filter((element) => !element.closest('.markdown'))
    .map((element) => [element.localName, ...element.getAttributeNames().sort()].join(' '));

/** Opens all that a click can open, in turn, and answers how the panels were built at each step. */
async function openAll(comment: string): Promise<string[][]> {
  const steps: string[][] = [];
  const step = async (name: string, within?: string) => {
    await click(named(name, within));
    steps.push(skeleton());
  };
  await step('Not helpful', summary);
  const field = all('textarea')[0] as HTMLTextAreaElement;
  field.value = comment;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await step('Something else');
  await step('Not helpful', article);
  await step('Insert into reply', article);
  await step('Insert anyway', article);
  await step('Undo', article);
  await step('Dismiss', article);
  await step('Undo');
  expect(all('textarea').map((box) => (box as HTMLTextAreaElement).value)).toContain(comment);
  return steps;
}

beforeEach(() => {
  // happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

/** Shows it on a page with a reply, without a network, to somebody who has said nothing yet. */
function writable(data: PageData) {
  environment().memory.clear();
  start({ data });
  environment().fetch.mockRejectedValue(new TypeError('Failed to fetch'));
  const box = document.createElement('textarea');
  box.id = 'response';
  document.body.append(box);
}

describe('hostile texts', () => {
  it('change nothing in what clicks open: questions, toasts, rating form, notices', async () => {
    writable(filledWith('harmless'));
    const harmless = await openAll('harmless');
    expect(new Set(harmless.map(String)).size).toBeGreaterThan(5);
    // Steps are slow in happy-dom; the first paint and all of Chromium meet every one.
    for (const payload of payloads.filter((_one, index) => index < own.length || index % 25 === 0)) {
      writable(filledWith(payload));
      expect(await openAll(payload), payload).toEqual(harmless);
    }
  }, 60_000);

  it.each(own)('that come while the panels are alive are shown letter by letter: %s', async (payload) => {
    writable(filledWith('harmless'));
    await click(named('Not helpful', summary));
    const before = skeleton();
    environment().fetch.mockImplementation(async () => pageDataResponse(filledWith(payload, { revision: 'b' })));
    comeBack();
    await settle();
    await settle();
    expect(texts('.lead')[0]).toBe(payload);
    expect(skeleton()).toEqual(before);
  });
});

describe('a hostile or broken answer', () => {
  const hostileProblem = (status: number) =>
    new Response(
      JSON.stringify({ type: '<b>', title: own[0], detail: own[1], status, code: own[2], errors: [{ rule: own[0] }] }),
      { status, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': own[0] as string } },
    );

  it.each([400, 403, 422, 429, 500, 503])('of %d is told in words of ours only', async (status) => {
    start();
    environment().fetch.mockImplementation(async () => hostileProblem(status));
    await click(named('Summarise again'));
    expect(text()).toMatch(/could not be requested|Asked a moment ago\. Try again in 60 s\./);
    await click(named('Not helpful', summary));
    expect(text()).toMatch(/Nothing was saved|Not saved yet/);
    for (const words of own) expect(text()).not.toContain(words);
    expect(panelsRoot().querySelectorAll('script, img')).toHaveLength(0);
    expect(isShown()).toBe(true);
  });

  it.each([
    ['no pending', {}],
    ['a text', { pending: '<b>' }],
    ['an unknown state', { pending: { state: '__proto__', since: '2026-11-21T10:00:00Z' } }],
    ['a state that is no text', { pending: { state: {}, since: '2026-11-21T10:00:00Z' } }],
    ['a list', []],
    ['nothing', null],
  ])('to a wish for an analysis, with %s, leaves the panels and can be tried again', async (_what, body) => {
    start();
    environment().fetch.mockImplementation(async () => new Response(JSON.stringify(body), { status: 202 }));
    await click(named('Summarise again'));
    expect(text()).toContain('The analysis could not be requested.');
    expect(text()).toContain('Customer cannot sign in');
    expect(named('Try again')).toBeDefined();
  });

  it.each([
    ['another ticket', () => ({ ...examplePageData({ revision: 'b' }), ticketId: 43 })],
    ['another schema', () => ({ ...examplePageData({ revision: 'b' }), schema: 2 })],
    [
      'a status nobody knows',
      () => filledWith('new', { recommendations: [exampleRecommendation({ status: '<b>' as never })] }),
    ],
    ['too much', () => filledWith('new', { recommendations: Array(11).fill(exampleRecommendation()) })],
    ['a list', () => []],
    ['null', () => null],
  ])('to a rating, with %s, leaves what is shown, and the rating waits', async (_what, body) => {
    start();
    environment().fetch.mockImplementation(async () => pageDataResponse(body()));
    await click(named('Not helpful', summary));
    expect(text()).toContain('Customer cannot sign in');
    expect(text()).toContain('Not saved yet');
    expect(named('Not helpful', summary)?.getAttribute('aria-pressed')).toBe('true');
  });

  it('about a ticket that is gone is said where another one is shown', async () => {
    const unsent = [{ ticketId: 7, path: 'rating', body: { target: 'summary', rating: 'up' }, at: 1_799_999_999_000 }];
    environment().memory.set('fai:/scp/ajax.php/fai/:p1:unsent', JSON.stringify(unsent));
    environment().fetch.mockImplementation(async () => problem(404, 'not_found'));
    start();
    await environment().pass(1_000);
    await settle();
    expect(text()).toContain('Some of your ratings or actions could not be saved.');
    expect(isShown()).toBe(true);
  });
});
