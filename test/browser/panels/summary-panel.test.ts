import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleSummary } from '../staff-page.ts';

const { all, start, text, texts } = shownPanels();

/** Shows the example with some members changed. */
const show = (data: Partial<PageData>, options = {}) => start({ ...options, data: examplePageData(data) });

const item = { text: 'A fact.', entryIds: [], support: 'supported' as const };

describe('the summary', () => {
  it('has its sections in a fixed order, under their own titles or the usual ones', () => {
    show({});
    expect(texts('section[data-panel="summary"] h4')).toEqual([
      'Request',
      'Current state',
      'Done so far',
      'Open questions',
      'Deadlines',
      'Sentiment',
      'Next step',
    ]);
  });

  it('leaves out a section without items', () => {
    show({ summary: exampleSummary({ sections: [{ kind: 'done', title: 'Nothing', items: [] }], nextStep: null }) });
    expect(texts('section[data-panel="summary"] h4')).toEqual([]);
  });

  it('that comes from a field of another tool says so and cannot be rated; what is ours beside it can', () => {
    const { rating: _, ...ofField } = exampleSummary({ model: { provider: 'Field', name: '“AI summary”' } });
    show({ summary: ofField });
    expect(texts('section[data-panel="summary"] .small')[0]).toContain('Field “AI summary”');
    expect(texts('section[data-panel="summary"] button')).not.toContain('Helpful');
    expect(texts('section[data-panel="summary"] button')).toContain('Summarise again');
    expect(texts('section[data-panel="recommendations"] button')).toContain('Helpful');
  });

  it('numbers the cited entries as they are first read', () => {
    const items = [
      { ...item, entryIds: [9, 7] },
      { ...item, entryIds: [7, 12] },
    ];
    show({ summary: exampleSummary({ sections: [{ kind: 'state', title: null, items }] }) });
    const links = all('section[data-panel="summary"] li a');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1', '#thread-entry-9'],
      ['2', '#thread-entry-7'],
      ['2', '#thread-entry-7'],
      ['3', '#thread-entry-12'],
    ]);
    expect(links[0]?.getAttribute('aria-label')).toBe('Show entry 1 in the thread');
  });

  it('says in words what was not found, and nothing of what was not checked', () => {
    const items = [
      { ...item, support: 'unsupported' as const },
      { ...item, support: 'unchecked' as const },
    ];
    show({ summary: exampleSummary({ sections: [{ kind: 'state', title: null, items }] }) });
    expect(texts('section[data-panel="summary"] li')).toEqual(['A fact.not found in this ticket', 'A fact.']);
  });

  it('names the next step, the warnings, the model and the time', () => {
    show({});
    expect(text()).toContain('Next stepReply · Ask for the metadata address');
    expect(text()).toContain('A message contains hidden text.');
    expect(text()).toContain('A message contains instructions aimed at an AI.');
    expect(texts('section[data-panel="summary"] .small').join()).toContain(
      'AI-generated, please check · Example AI writer-2 · 11/21/26 10:00 AM',
    );
    expect(all('time')[0]?.getAttribute('datetime')).toBe('2026-11-21T10:00:00Z');
  });

  it('says while collapsed too that entries came since', () => {
    show({ settings: { panels: ['summary'], initialState: 'collapsed' } });
    expect(text()).toContain('2 new');
  });

  it('says what it covers and links to the first new entry', () => {
    show({});
    const notice = all('.notice')[0];
    expect(notice?.textContent).toContain('Covers 6 of 8 messages · new messages: 1 · new notes: 1');
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe('#thread-entry-18');
  });

  it('says that it does not cover everything even when nothing is new', () => {
    const coverage = { covered: 6, total: 8, newMessages: 0, newResponses: 0, newNotes: 0, firstNewEntryId: null };
    show({ summary: exampleSummary({ coverage }), settings: { panels: ['summary'], initialState: 'collapsed' } });
    expect(text()).toContain('Covers 6 of 8 messages');
  });

  it('says nothing of coverage when it covers everything', () => {
    const coverage = { covered: 8, total: 8, newMessages: 0, newResponses: 0, newNotes: 0, firstNewEntryId: null };
    show({ summary: exampleSummary({ coverage }) });
    expect(text()).not.toContain('Covers');
  });

  it('shows Markdown from a producer without sections, in its language', () => {
    show({ summary: exampleSummary({ sections: [], body: 'It **waits**.', language: 'fr' }) });
    expect(texts('.markdown strong')).toContain('waits');
    expect(all('.markdown')[0]?.lang).toBe('fr');
  });
});
