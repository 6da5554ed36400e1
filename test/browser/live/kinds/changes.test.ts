import { describe, expect, it } from 'vitest';
import type { PageChange, PageChanges } from '../../../../src/contract/kinds/changes.ts';
import { shownPanels } from '../../shown-panels.ts';
import { examplePageData, pageDataResponse, settle } from '../../staff-page.ts';
import { answerWith, openPanel } from './opened-panel.ts';

const panels = shownPanels();
const { all, button, click, comeBack, environment, text, texts } = panels;
const said = (words: string, language = 'en') => ({ text: words, language });
const mark = (number: number) => `2026-11-21T10:00:00.${String(number).padStart(6, '0')}`;

function change(number: number, changes: Partial<PageChange> = {}): PageChange {
  const model = { provider: 'test', name: 'model-1' };
  const at = '2026-11-21T10:02:00Z';
  const facts = { fact: 'urgency', before: said('LOW'), after: said('HIGH') } as const;
  return { ...facts, at, atText: '10:02', mark: mark(number), model, ...changes };
}

/** The newest first. */
const log = (...changes: PageChange[]): PageChanges => ({ changes });
const open = (content: unknown, newest: number, options = {}) =>
  openPanel(panels, 'changes', content, { newest: mark(newest), options });
const items = () => texts('[data-panel="changes"] ol > li');
const news = () => all('[data-panel="changes"] li .unread').map((one) => one.closest('li')?.textContent?.slice(0, 12));

describe('what changed', () => {
  it('tells what it is, since when, what it was and by which model', async () => {
    await open(log(change(1)), 1);
    expect(items()).toEqual(['Urgency: High Newsince 10:02, was Low · test model-1']);
    expect(all('[data-panel="changes"] time')[0]?.getAttribute('datetime')).toBe('2026-11-21T10:02:00Z');
  });

  it('shows old and new gist in their languages, hours for minutes, and fields as they were suggested', async () => {
    await open(
      log(
        change(3, { fact: 'gist', before: said('Kiste 7 fehlt.', 'de'), after: said('Crate 7 is lost.') }),
        change(2, { fact: 'effort', before: said('20'), after: said('90') }),
        change(1, { fact: 'department', before: said('Support'), after: said('Sales') }),
      ),
      3,
    );
    expect(items().map((item) => item?.replace(' New', ' '))).toEqual([
      'Gist: Crate 7 is lost. since 10:02, was Kiste 7 fehlt. · test model-1',
      'Estimated hours: 1.5 since 10:02, was 0.33 · test model-1',
      'Suggested department: Sales since 10:02, was Support · test model-1',
    ]);
    expect(all('q bdi[lang="de"]').map((one) => one.textContent)).toEqual(['Kiste 7 fehlt.']);
  });

  it('says what was taken back, and what was not said before', async () => {
    await open(log(change(2, { before: null }), change(1, { after: null })), 2);
    expect(items().map((item) => item?.replace(' New', ' '))).toEqual([
      'Urgency: High since 10:02, was not stated before · test model-1',
      'Urgency: no longer stated since 10:02, was Low · test model-1',
    ]);
  });

  it('shows odd values as they are', async () => {
    const odd = change(1, { before: said('{time}'), after: said('<b>constructor</b>') });
    await open(log(odd, change(1, { fact: 'effort', before: said('x'), after: said('1e3') })), 1);
    expect(items()[0]).toBe('Urgency: <b>constructor</b> Newsince 10:02, was {time} · test model-1');
    expect(all('[data-panel="changes"] li b b')).toEqual([]);
  });

  it('folds what is older away when there is much', async () => {
    await open(log(...Array.from({ length: 50 }, (_, index) => change(50 - index))), 50);
    expect(items()).toHaveLength(9);
    expect(items()[8]).toBe('Show 42 more');
    await click(all('[data-panel="changes"] ol button')[0]);
    expect(items()).toHaveLength(51);
  });

  it.each([
    ['a fact of another kind', { fact: 'colour' }],
    ['more than the shim keeps', null],
  ])('is not shown with %s', async (_what, changes) => {
    const one = { ...change(1), ...changes };
    await open({ changes: changes ? [one] : Array.from({ length: 51 }, () => one) }, 1);
    expect(text()).toContain('This could not be loaded.');
  });
});

describe('what is new since a person last looked', () => {
  const first = change(1, { fact: 'effort', before: said('6'), after: said('12') });
  const second = change(2, { fact: 'priority', before: said('Low'), after: said('High') });
  const newEntries = ['Suggested pr'];

  it('is marked at the heading and in the panel until it was seen', async () => {
    await open(log(first), 1);
    await open(log(second, first), 2);
    expect(news()).toEqual(newEntries);
    await click(button('changes'));
    await click(button('changes'));
    expect(news()).toEqual([]);
    await open(log(second, first), 2);
    expect(news()).toEqual([]);
  });

  it('is marked at the heading while the panel is closed, and not once it was opened', async () => {
    await open(log(first), 1);
    const later = [{ name: 'changes', count: 2, newest: mark(2) }];
    const marks = () => all('[data-panel="changes"] .line .unread').length;
    panels.start({ data: examplePageData({ later }) });
    await environment().pass(1_000);
    expect(marks()).toBe(1);
    await click(button('changes'));
    expect(marks()).toBe(0);
    panels.start({ data: examplePageData({ later }) });
    await environment().pass(1_000);
    expect(marks()).toBe(0);
  });

  it('is each person’s own', async () => {
    const other = { attributes: { 'data-person': 'p2' } };
    await open(log(first), 1);
    await open(log(second, first), 2, other);
    expect(news()).toHaveLength(2);
    await open(log(second, first), 2);
    expect(news()).toEqual(newEntries);
  });

  it('is each ticket’s own', async () => {
    await open(log(first), 1);
    environment().fetch.mockImplementation(answerWith(log(first)));
    const later = [{ name: 'changes', count: 1, newest: mark(1) }];
    panels.start({ data: examplePageData({ ticketId: 4, later }), attributes: { 'data-ticket-id': '4' } });
    await click(button('changes'));
    expect(news()).toHaveLength(1);
  });

  it('is marked as it comes while the panel is open', async () => {
    await open(log(first), 1);
    await click(button('changes'));
    await click(button('changes'));
    expect(news()).toEqual([]);
    const data = examplePageData({ revision: 'b', later: [{ name: 'changes', count: 2, newest: mark(2) }] });
    environment()
      .fetch.mockResolvedValueOnce(pageDataResponse(data))
      .mockImplementation(answerWith(log(second, first)));
    comeBack();
    await settle();
    await settle();
    expect(news()).toEqual(newEntries);
  });

  it.each([' 42changes', ' 42changes9', 'x'.repeat(9_000)])(
    'does no harm where the storage holds %j',
    async (garbage) => {
      environment().memory.set('fai:/scp/ajax.php/fai/:p1:seen', garbage);
      await open(log(second, first), 2);
      expect(items()).toHaveLength(2);
    },
  );
});
