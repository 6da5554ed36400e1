import { describe, expect, it } from 'vitest';
import type { PageQuestions } from '../../../src/contract/kinds/questions.ts';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, isShown, pageDataResponse, panelsRoot, settle } from '../staff-page.ts';
import { postsOf, problem } from './posts.ts';

const { button, click, comeBack, environment, named, start, text, texts } = shownPanels();

const data = (newest: string, name = 'questions'): PageData =>
  examplePageData({ revision: newest, later: [{ name, count: 1, newest }] });
const question = { state: 'waiting', askedAt: '2026-11-21T10:00:00Z', askedAtText: '10:00', body: null } as const;
const asked = (...words: string[]): PageQuestions => ({
  questions: words.map((one, index) => ({
    ...{ ...question, id: index + 1, question: one, language: 'en', entryIds: [], support: 'unchecked' },
    ...{ sources: [], answeredAt: null, answeredAtText: null, model: null },
  })),
  left: 5,
  waitSeconds: 0,
});
const json = (content: unknown) => new Response(JSON.stringify(content));

/** What the routes answer. */
function answer(routes: { insights?: () => Response; get: () => Response | Promise<Response>; post?: () => Response }) {
  environment().fetch.mockImplementation(async (url, init) => {
    if (String(url).endsWith('/insights')) return routes.insights?.() ?? new Response(null, { status: 304 });
    return init?.method === 'POST' && routes.post ? routes.post() : routes.get();
  });
}
const reads = (route: string) => environment().fetch.mock.calls.filter(([url]) => String(url).endsWith(route)).length;

async function type(words: string): Promise<void> {
  const box = panelsRoot().querySelector('textarea#question') as HTMLTextAreaElement;
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('a panel whose content is gone', () => {
  it('goes alone: the other panels stay', async () => {
    answer({ get: () => problem(404, 'not_found'), insights: () => pageDataResponse(examplePageData({ later: [] })) });
    start({ data: data('1', 'related') });
    await click(button('related'));
    await settle();
    expect(isShown()).toBe(true);
    expect(button('related')).toBeNull();
    expect(button('summary')).not.toBeNull();
  });

  it('shows nothing of what it held, where the page data still names it', async () => {
    let isGone = false;
    answer({
      get: () => (isGone ? problem(404, 'not_found') : json(asked('Where?'))),
      insights: () => json(data('2')),
    });
    start({ data: data('1') });
    await click(button('questions'));
    expect(text()).toContain('Where?');
    isGone = true;
    comeBack();
    await settle();
    expect(text()).toContain('This could not be loaded.');
    expect(text()).not.toContain('Where?');
    expect(button('summary')).not.toBeNull();
    expect(reads('/questions')).toBe(2);
  });

  it('takes all with it where the ticket is gone for this person', async () => {
    answer({ get: () => problem(404, 'not_found'), insights: () => problem(404, 'not_found') });
    start({ data: data('1') });
    await click(button('questions'));
    await settle();
    expect(isShown()).toBe(false);
  });
});

describe('an answer to a question', () => {
  it('that is read as it comes is counted in the heading, and no news on the next page', async () => {
    const waiting = asked('Where?');
    const answered = { ...waiting, questions: waiting.questions.map((one) => ({ ...one, state: 'not_told' })) };
    let content: unknown = waiting;
    answer({ get: () => json(content), insights: () => json({ ...data('2'), later: [after] }) });
    const after = { name: 'questions', count: 7, newest: '2' };
    start({ data: data('1') });
    await environment().pass(1_000);
    await click(button('questions'));
    content = answered;
    await environment().pass(2_100);
    expect(text()).toContain('The ticket does not tell.');
    expect(texts('[data-panel="questions"] .line .chip').at(-1)).toBe('7');
    const asks = environment().fetch.mock.calls.length;
    await environment().pass(60_000);
    expect(environment().fetch.mock.calls.length).toBe(asks);
    expect([...environment().memory.values()].join()).toContain(' 42questions2');
  });
});

describe('a question that nobody answered for long', () => {
  it('is looked for again by whoever comes back to the page', async () => {
    const sign = () => document.dispatchEvent(new Event('pointermove', { bubbles: true }));
    answer({ get: () => json(asked('Where?')) });
    start({ data: data('1') });
    await click(button('questions'));
    for (let minute = 0; minute < 18; minute += 1) {
      sign();
      await environment().pass(60_000);
    }
    const before = reads('/questions');
    await environment().pass(180_000);
    expect(reads('/questions')).toBe(before);
    sign();
    await environment().pass(2_100);
    expect(reads('/questions')).toBe(before + 1);
  });
});

describe('the content of a panel', () => {
  it('is never one that was asked for before a newer one came', async () => {
    answer({ get: () => json(asked('First?')), post: () => json(asked('First?', 'Second?')) });
    start({ data: data('1') });
    await click(button('questions'));
    let arrive: (response: Response) => void = () => {};
    answer({
      get: () => new Promise((resolve) => (arrive = resolve)),
      post: () => json(asked('First?', 'Second?')),
    });
    await environment().pass(2_000);
    expect(reads('/questions')).toBe(2);
    await type('Second?');
    await click(named('Ask'));
    expect(postsOf(environment())).toHaveLength(1);
    arrive(json(asked('First?')));
    await settle();
    expect(text()).toContain('Second?');
  });

  it('is not fetched while all panels are hidden, and is as soon as they are back', async () => {
    let newest = '1';
    answer({ get: () => json(asked('Where?')), insights: () => pageDataResponse(data(newest)) });
    start({ data: data('1') });
    await click(button('questions'));
    const before = reads('/questions');
    await click(named('Hide AI panels'));
    await environment().pass(0);
    newest = '2';
    comeBack();
    await settle();
    await environment().pass(60_000);
    expect(reads('/insights')).toBe(1);
    expect(reads('/questions')).toBe(before);
    await click(named('Show AI panels'));
    await settle();
    expect(reads('/questions')).toBe(before + 1);
    await environment().pass(2_000);
    expect(reads('/questions')).toBe(before + 2);
  });
});
