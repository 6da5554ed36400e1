import { beforeEach, describe, expect, it } from 'vitest';
import type { PageFact } from '../../../src/contract/kinds/assessment.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleSummary } from '../staff-page.ts';

const { all, button, click, named, start, text, texts } = shownPanels();
const strip = 'section[data-panel="assessment"]';

const fact = (more: Partial<PageFact>): PageFact => ({
  name: 'sentiment',
  level: '',
  text: '',
  note: '',
  field: '',
  ...more,
});
const urgency = fact({ name: 'urgency', level: 'HIGH', text: '82/100' });
const title = fact({ name: 'suggested_title', text: 'Crate 7 is missing', field: '20' });
const { coverage } = exampleSummary();
const origin = {
  reason: 'Needed by Friday.',
  language: 'en',
  generatedAt: '2026-11-21T10:00:00Z',
  generatedAtText: '11/21/26 10:00 AM',
  model: { provider: 'Example AI', name: 'writer-2' },
};

/** Shows the example with an assessment of these facts. */
function show(items: PageFact[], { more = {}, covered = coverage } = {}): void {
  start({ data: examplePageData({ assessment: { items, coverage: covered, ...more } }) });
}

beforeEach(() => {
  document.querySelector('a.inline-edit')?.remove();
});
/** What osTicket has above the panels for those who may edit. */
function allowEditing(): void {
  const link = document.createElement('a');
  link.className = 'inline-edit';
  link.setAttribute('href', '#tickets/42/field/source/edit');
  document.documentElement.append(link);
}

describe('the assessment', () => {
  it('is not there without facts in the page data', () => {
    start({ data: examplePageData() });
    expect(all(strip)).toEqual([]);
  });

  it('stands above the other panels, and shows its facts while it is closed', () => {
    show([urgency, fact({ text: 'Worried' })]);
    expect(all('section').map((one) => one.dataset.panel)).toEqual(['assessment', 'summary', 'recommendations']);
    expect(button('assessment').getAttribute('aria-expanded')).toBe('false');
    expect(texts(`${strip} dt`)).toEqual(['Urgency', 'Sentiment']);
    expect(texts(`${strip} dd`).map((one) => one?.trim())).toEqual(['High 82/100', 'Worried']);
  });

  it.each([
    ['LOW', 'Low'],
    ['MEDIUM', 'Medium'],
    ['HIGH', 'High'],
    ['CRITICAL', 'Critical'],
  ])('says %s in a word', (level, word) => {
    show([{ ...urgency, level }]);
    expect(texts(`${strip} dd b`)).toEqual([word]);
  });

  it('shows the remark on a fact', () => {
    show([{ ...urgency, note: 'since 10:02, was LOW' }]);
    expect(texts(`${strip} dd`)).toEqual(['High 82/100 since 10:02, was LOW ']);
  });

  it('takes a text for a text, also one that is the name of a string', () => {
    show([fact({ text: 'why' })]);
    expect(texts(`${strip} dd`).map((one) => one?.trim())).toEqual(['why']);
  });

  it('says in its heading what it does not know yet, and nothing where it knows all', () => {
    show([urgency]);
    expect(texts(`${strip} .chip`)).toEqual(['2 new']);
    show([urgency], {
      covered: { ...coverage, covered: 8, newMessages: 0, newNotes: 0, firstNewEntryId: null as never },
    });
    expect(texts(`${strip} .chip`)).toEqual([]);
  });

  it('offers to apply where the shim names a field and the page has inline edit, and nowhere else', () => {
    const facts = [title, fact({ name: 'suggested_department', text: 'Warehouse' })];
    show(facts);
    expect(all(`${strip} dd button`)).toEqual([]);
    allowEditing();
    show(facts);
    expect(texts(`${strip} dd button`)).toEqual(['Apply']);
    show([{ ...title, field: '' }]);
    expect(all(`${strip} dd button`)).toEqual([]);
  });

  it('tells reason, model and time when it is opened', async () => {
    show([urgency], { more: { origin } });
    await click(button('assessment'));
    expect(texts(`${strip} .content`)[0]).toContain('Needed by Friday.');
    expect(texts(`${strip} .content .small`)).toEqual([
      'AI-generated, please check · Example AI writer-2 · 11/21/26 10:00 AM',
    ]);
    expect(texts(`${strip} .notice`)[0]).toContain('Covers 6 of 8 messages');
  });

  it.each([
    ['absent', {}],
    ['broken', { origin: { ...origin, model: null } }],
  ])('opens on nothing where its origin is %s', async (_what, more) => {
    show([urgency], { more });
    await click(button('assessment'));
    expect(texts(`${strip} .content`)).toEqual(['']);
    expect(text()).toContain('82/100');
  });

  it('goes and comes back with all panels', async () => {
    show([urgency]);
    await click(named('Hide AI panels'));
    expect(all(strip)).toEqual([]);
    await click(named('Show AI panels'));
    expect(all(strip)).toHaveLength(1);
  });
});
