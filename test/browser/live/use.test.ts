import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleRecommendation, panelsRoot, settle } from '../staff-page.ts';
import { postsOf } from './posts.ts';

const { click, end, environment, named, start, text } = shownPanels();
const outcomes = () => postsOf(environment()).map(({ body }) => body.outcome);
const box = (id: string) => document.getElementById(id) as HTMLTextAreaElement;
const article = 'article';

beforeEach(() => {
  // happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

/** Shows one recommendation on a page with a reply and a note. */
function show(changes: Parameters<typeof exampleRecommendation>[0] = {}) {
  const one = exampleRecommendation({ body: 'Dear Carla', kind: 'reply', status: 'open', sources: [], ...changes });
  start({ data: examplePageData({ recommendations: [one], recommendationsComplete: true }) });
  const boxes = document.createElement('div');
  boxes.innerHTML =
    '<form><textarea id="response"></textarea></form><form><textarea id="internal_note"></textarea></form>';
  document.body.append(boxes);
}

describe('using a recommendation', () => {
  it.each([
    ['Insert into reply', 'response', 'inserted'],
    ['Add as note', 'internal_note', 'noted'],
  ])('%s fills the box, moves the focus there and is reported', async (button, id, outcome) => {
    show();
    await click(named(button, article));
    expect(box(id).value).toBe('Dear Carla');
    expect(document.activeElement).toBe(box(id));
    expect(outcomes()).toEqual([outcome]);
  });

  it('says so when there is no box, and reports nothing', async () => {
    show();
    box('response').remove();
    await click(named('Insert into reply', article));
    expect(text()).toContain('This page has no box to write in.');
    expect(outcomes()).toEqual([]);
  });

  it.each([
    ['outdated', { status: 'outdated' as const }],
    ['made from internal sources', { sources: [{ kind: 'ticket', id: '9', title: 'x', url: null, internal: true }] }],
  ])('asks once more before something %s is inserted', async (_what, changes) => {
    show(changes as Parameters<typeof exampleRecommendation>[0]);
    const insert = named('Insert into reply', article);
    await click(insert);
    expect(box('response').value).toBe('');
    expect(panelsRoot().activeElement?.textContent).toBe('Cancel');
    await click(named('Cancel', article));
    await environment().pass(0);
    expect([box('response').value, outcomes()]).toEqual(['', []]);
    expect(panelsRoot().activeElement?.closest('h4')).not.toBe(null);
    await click(insert);
    await click(named('Insert anyway', article));
    expect(box('response').value).toBe('Dear Carla');
    expect(outcomes()).toEqual(['inserted']);
  });
});

describe('the second half of a double click', () => {
  const secondClick = (target: EventTarget, detail = 2) =>
    target.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true, composed: true }));

  it('inserts nothing twice, and posts nothing where the page has scrolled under the mouse', async () => {
    show();
    const posted = vi.fn((event: Event) => event.preventDefault());
    const post = document.createElement('button');
    box('response').form?.append(post);
    box('response').form?.addEventListener('submit', posted);
    await click(named('Insert into reply', article));
    expect(secondClick(post)).toBe(false);
    secondClick(named('Insert into reply', article) as HTMLElement);
    await settle();
    expect([box('response').value, outcomes(), posted.mock.calls]).toEqual(['Dear Carla', ['inserted'], []]);
  });

  it('is what it was for osTicket half a second later, and so is any single click at once', async () => {
    show();
    const heard = vi.fn();
    document.body.addEventListener('click', heard);
    await click(named('Insert into reply', article));
    heard.mockClear();
    secondClick(document.body, 1);
    expect(heard).toHaveBeenCalledTimes(1);
    await environment().pass(500);
    secondClick(document.body);
    expect(heard).toHaveBeenCalledTimes(2);
    document.body.removeEventListener('click', heard);
  });

  it('is what it was for osTicket once the panels are gone', async () => {
    show();
    await click(named('Insert into reply', article));
    end();
    expect(secondClick(document.body)).toBe(true);
  });
});

describe('an undo', () => {
  it.each([
    ['as it was', () => {}, 'restored', ['inserted', 'restored']],
    ['with words around it', (value: string) => `Hi\n\n${value}\n\nBye`, 'removed', ['inserted', 'restored']],
    ['with words changed inside', (value: string) => value.replace('Carla', 'Clara'), 'kept', ['inserted']],
    ['emptied', () => 'else', 'gone', ['inserted']],
  ])('of a text that is %s', async (_what, change, result, reported) => {
    show({ body: 'Dear Carla, we have renewed the certificate today.' });
    await click(named('Insert into reply', article));
    box('response').value = change(box('response').value) ?? box('response').value;
    await click(named('Undo', article));
    const words = {
      restored: 'Undone. The text is as it was before.',
      removed: 'What you wrote since has been kept.',
      kept: 'Not undone: the text has been changed since.',
      gone: 'Not undone: the text is no longer there.',
    }[result];
    expect(text()).toContain(words);
    expect(outcomes()).toEqual(reported);
  });
});

describe('a dismissal', () => {
  it('folds the recommendation away, keeps the focus in the panels, and can be undone', async () => {
    show();
    const dismiss = named('Dismiss', article);
    dismiss?.focus();
    await click(dismiss);
    await environment().pass(0);
    expect(panelsRoot().querySelector(`details ${article}`)).not.toBe(null);
    expect(panelsRoot().activeElement).not.toBe(null);
    expect(text()).toContain('Dismissed.');
    await click(named('Undo'));
    await settle();
    expect(panelsRoot().querySelector('details')).toBe(null);
    expect(outcomes()).toEqual(['dismissed', 'restored']);
  });

  it('can be undone while the network is away, which is said beside it', async () => {
    show();
    environment().fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await click(named('Dismiss', article));
    expect(text()).toContain('Dismissed.');
    expect(text()).toContain('Not saved yet');
    await click(named('Undo'));
    expect(panelsRoot().querySelector('details')).toBe(null);
  });
});
