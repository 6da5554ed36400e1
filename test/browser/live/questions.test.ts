import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageQuestions } from '../../../src/contract/kinds/questions.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, panelsRoot, settle } from '../staff-page.ts';
import { postsOf, problem } from './posts.ts';

const { all, button, click, environment, named, start, text } = shownPanels();
type Question = PageQuestions['questions'][number];

const answered: Question = {
  id: 5,
  question: 'What does it cost?',
  state: 'answered',
  askedAt: '2026-11-21T10:00:00Z',
  askedAtText: '11/21/26 10:00 AM',
  body: 'It costs **120 EUR**.',
  language: 'en',
  entryIds: [7],
  support: 'supported',
  sources: [],
  answeredAt: '2026-11-21T10:01:00Z',
  answeredAtText: '11/21/26 10:01 AM',
  model: { provider: 'test', name: 'model' },
};
const waiting: Question = {
  ...answered,
  state: 'waiting',
  body: null,
  answeredAt: null,
  answeredAtText: null,
  model: null,
};

/** What the helpdesk has, and how it answers a question. */
let content: PageQuestions;
let onPost: () => Response | Promise<Response>;

const json = (value: unknown) => new Response(JSON.stringify(value), { status: 200 });
const data = () => examplePageData({ later: [{ name: 'questions', count: 0, newest: '' }] });
const box = () => panelsRoot().querySelector('textarea#question') as HTMLTextAreaElement;
const reads = () =>
  environment().fetch.mock.calls.filter(([url, init]) => String(url).endsWith('/questions') && !init?.method).length;
const posts = () => postsOf(environment()).filter(({ url }) => url.endsWith('/questions'));
const sign = () => document.dispatchEvent(new Event('pointermove', { bubbles: true }));

beforeEach(() => {
  content = { questions: [], left: 20, waitSeconds: 0 };
  onPost = () => {
    content = { ...content, questions: [waiting, ...content.questions], left: content.left - 1 };
    return json(content);
  };
  environment().fetch.mockImplementation(async (url, init) => {
    if (!String(url).endsWith('/questions')) return new Response(null, { status: 304 });
    return init?.method === 'POST' ? onPost() : json(content);
  });
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

/** Opens the panel of a mount that is started anew. */
async function open(): Promise<void> {
  start({ data: data() });
  await click(button('questions'));
  await settle();
}

async function type(words: string): Promise<void> {
  box().value = words;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  box().dispatchEvent(event);
  await settle();
  return event;
}

describe('asking about a ticket', () => {
  it('begins when the panel is opened, and with nothing asked says how much one may ask', async () => {
    start({ data: data() });
    await settle();
    expect(environment().fetch).not.toHaveBeenCalled();
    await click(button('questions'));
    await settle();
    expect(reads()).toBe(1);
    expect(text()).toContain('Questions left within the hour: 20');
    expect(panelsRoot().querySelector('label[for="question"]')?.textContent).toBe('Your question');
  });

  it.each([
    ['Enter', {}],
    ['Ctrl and Enter', { ctrlKey: true }],
  ])('is done with %s, once, and the box is empty again', async (_, keys) => {
    await open();
    await type(' What does it cost? ');
    expect((await press('Enter', keys)).defaultPrevented).toBe(true);
    expect(posts()).toEqual([
      { url: '/scp/ajax.php/fai/tickets/42/questions', body: { question: ' What does it cost? ' } },
    ]);
    expect(box().value).toBe('');
    expect(text()).toContain('Waiting for an answer');
    expect(text()).toContain('Questions left within the hour: 19');
  });

  it('Shift and Enter begins a line, and the Enter of a composition is a part of typing', async () => {
    await open();
    await type('What');
    expect((await press('Enter', { shiftKey: true })).defaultPrevented).toBe(false);
    expect((await press('Enter', { isComposing: true })).defaultPrevented).toBe(false);
    await type('  \n ');
    await press('Enter');
    expect(posts()).toEqual([]);
  });

  it('counts in code points, says by how much it is too long, and does not send that', async () => {
    await open();
    await type('🦊'.repeat(503));
    expect(text()).toContain('Too long by 3.');
    await press('Enter');
    expect(posts()).toEqual([]);
    await type('🦊'.repeat(500));
    await press('Enter');
    expect(posts()).toHaveLength(1);
  });

  it('keeps what was typed over a change of page, and while the helpdesk cannot be reached', async () => {
    await open();
    await type('What does it');
    await open();
    expect(box().value).toBe('What does it');
    onPost = () => Promise.reject(new TypeError('Failed to fetch'));
    await press('Enter');
    expect(text()).toContain('Not asked yet: the helpdesk cannot be reached.');
    expect(box().value).toBe('What does it');
    onPost = () => json({ ...content, questions: [waiting] });
    await click(named('Ask'));
    expect(box().value).toBe('');
    await open();
    expect(box().value).toBe('');
  });

  it('keeps what is typed while the question is on its way', async () => {
    await open();
    await type('First?');
    let arrive: (response: Response) => void = () => {};
    onPost = () => new Promise((resolve) => (arrive = resolve));
    await press('Enter');
    await press('Enter');
    await type('Second?');
    arrive(json({ ...content, questions: [waiting] }));
    await settle();
    expect(posts()).toHaveLength(1);
    expect(box().value).toBe('Second?');
  });

  it('says when one may ask again, and that a question was not taken', async () => {
    await open();
    await type('What?');
    onPost = () => new Response('', { status: 429, headers: { 'Retry-After': '601' } });
    await press('Enter');
    expect(text()).toContain('Enough asked for now. Ask again in 11 min.');
    expect(box().value).toBe('What?');
    onPost = () => problem(422, 'validation');
    await press('Enter');
    expect(text()).toContain('This question was not taken.');
    content = { ...content, left: 0, waitSeconds: 120 };
    await open();
    expect(text()).toContain('Ask again in 2 min.');
  });
});

describe('a question that waits', () => {
  it('is looked for ever more rarely while somebody is there, and its answer comes into a live list', async () => {
    await open();
    await type('What does it cost?');
    await press('Enter');
    const list = panelsRoot().querySelector('ol.asked');
    expect(list?.getAttribute('aria-live')).toBe('polite');
    const before = reads();
    await environment().pass(2_000);
    expect(reads()).toBe(before + 1);
    await environment().pass(2_999);
    expect(reads()).toBe(before + 1);
    content = { ...content, questions: [answered] };
    await environment().pass(1);
    expect(reads()).toBe(before + 2);
    expect(panelsRoot().querySelector('ol.asked')).toBe(list);
    expect(text()).toContain('It costs 120 EUR.');
    await environment().pass(600_000);
    expect(reads()).toBe(before + 2);
  });

  it('is not looked for while the panel is closed, or nobody is there, and again when somebody is', async () => {
    content = { ...content, questions: [waiting] };
    await open();
    const before = reads();
    await click(button('questions'));
    await environment().pass(60_000);
    expect(reads()).toBe(before);
    await click(button('questions'));
    await environment().pass(400_000);
    const whenGone = reads();
    expect(whenGone).toBeGreaterThan(before);
    await environment().pass(400_000);
    expect(reads()).toBe(whenGone);
    sign();
    await environment().pass(2_100);
    expect(reads()).toBe(whenGone + 1);
  });

  it('has an end: after 15 minutes nothing is asked any more', async () => {
    content = { ...content, questions: [waiting] };
    await open();
    for (let minute = 0; minute < 20; minute += 1) {
      sign();
      await environment().pass(60_000);
    }
    const at = reads();
    sign();
    await environment().pass(120_000);
    expect(reads()).toBe(at);
  });
});

describe('an answer', () => {
  const reply = () => document.querySelector('#response') as HTMLTextAreaElement;

  async function openWith(...questions: Partial<Question>[]) {
    content = { ...content, questions: questions.map((one, index) => ({ ...answered, id: index + 1, ...one })) };
    await open();
    const boxes = document.createElement('div');
    boxes.innerHTML =
      '<form><textarea id="response"></textarea></form><form><textarea id="internal_note"></textarea></form>';
    document.body.append(boxes);
  }

  it('says in words how well it is backed, with links to entries and its sources', async () => {
    await openWith(
      { sources: [{ kind: 'faq', id: '3', title: 'Prices', internal: false }] },
      { support: 'unsupported', entryIds: [] },
      { support: 'unchecked' },
      { state: 'not_told', body: null },
      { state: 'failed', body: null },
      { state: 'waiting', body: null },
    );
    const items = all('[data-question-id]').map((one) => one.textContent ?? '');
    expect(items[0]).toContain('found in this ticket');
    expect(items[0]).toContain('Prices');
    expect(items[1]).toContain('not found in this ticket');
    expect(items[2]).toContain('not checked');
    expect(items[3]).toContain('The ticket does not tell.');
    expect(items[4]).toContain('No answer could be made.');
    expect(items[5]).toContain('Waiting for an answer');
    expect(panelsRoot().querySelector('[data-question-id] a[href="#thread-entry-7"]')).not.toBeNull();
    expect(items[0]).toContain('test model');
  });

  it('goes into the reply like a recommendation, can be taken back, and nobody is told', async () => {
    await openWith({});
    await click(named('Insert into reply', '[data-question-id]'));
    expect(reply().value).toContain('120 EUR');
    await click(named('Undo', '[data-question-id]'));
    expect(reply().value).toBe('');
    await click(named('Add as note', '[data-question-id]'));
    expect((document.querySelector('#internal_note') as HTMLTextAreaElement).value).toContain('120 EUR');
    expect(postsOf(environment())).toEqual([]);
  });

  it('from internal sources asks once more before it goes to a customer', async () => {
    await openWith({ sources: [{ kind: 'entry', id: '3', title: 'Buying price', internal: true }] });
    await click(named('Insert into reply', '[data-question-id]'));
    expect(reply().value).toBe('');
    expect(text()).toContain('This is based on internal sources.');
    await click(named('Insert anyway', '[data-question-id]'));
    expect(reply().value).toContain('120 EUR');
  });

  it('and its question are text, whatever they hold', async () => {
    const hostile = '<img src=x onerror=alert(1)></script>[a](javascript:alert(1))![b](https://evil.test/b.png)';
    await openWith({ question: hostile, body: hostile });
    expect(panelsRoot().querySelectorAll('[data-question-id] img, [data-question-id] script')).toHaveLength(0);
    expect(all('[data-question-id] a').every((one) => !one.getAttribute('href')?.startsWith('javascript'))).toBe(true);
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });

  it.each([
    ['no list', { questions: null, left: 1, waitSeconds: 0 }],
    ['a state of its own', { questions: [{ ...answered, state: 'maybe' }], left: 1, waitSeconds: 0 }],
    ['more than are kept', { questions: Array.from({ length: 21 }, () => answered), left: 1, waitSeconds: 0 }],
  ])('of another shape (%s) is not shown', async (_, odd) => {
    content = odd as PageQuestions;
    await open();
    expect(all('[data-question-id]')).toHaveLength(0);
    expect(named('Try again')).toBeDefined();
  });
});
