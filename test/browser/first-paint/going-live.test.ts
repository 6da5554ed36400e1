import { describe, expect, it } from 'vitest';
import { pageDataExamples } from '../page-data-examples.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleSummary, panelsRoot, settle } from '../staff-page.ts';

const { all, button, click, environment, start } = shownPanels();

/** Wakes the panels as a finger or mouse that is put on them does, and answers what changed. */
async function changesOfWaking(): Promise<MutationRecord[]> {
  const observer = new MutationObserver(() => {});
  observer.observe(panelsRoot(), { subtree: true, childList: true, attributes: true, characterData: true });
  panelsRoot().firstElementChild?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return observer.takeRecords();
}

const fact = { name: 'urgency', level: 'HIGH', text: '82/100', note: '', field: '' };
const editable = { name: 'suggested_title', level: '', text: 'Crate 7', note: 'was <b>', field: '20' };
const furtherKinds = examplePageData({
  assessment: { items: [fact, editable], coverage: exampleSummary().coverage },
  later: ['timeline', 'changes', 'related', 'questions'].map((name, count) => ({ name, count, newest: String(count) })),
});
const examples: typeof pageDataExamples = [...pageDataExamples, ['headings of further kinds', furtherKinds]];

describe('going live', () => {
  it.each(examples)('adds to %s only empty status regions', async (_name, data) => {
    const calm = { ...data, pending: null, recommendationsComplete: true };
    start({ data: calm, attributes: { 'data-ticket-id': String(data.ticketId) } });
    if (!panelsRoot().firstElementChild) return;
    await environment().pass(1_000);
    const before = all('*');
    const changes = await changesOfWaking();
    await settle();
    expect(environment().loadLive).toHaveBeenCalled();
    const after = all('*');
    const added = after.filter((element) => !before.includes(element));
    expect(before.every((element) => after.includes(element))).toBe(true);
    expect(added.every((element) => element.outerHTML === '<div role="status"></div>')).toBe(true);
    expect(changes.filter(({ type }) => type === 'attributes')).toEqual([]);
    expect(changes.flatMap(({ removedNodes }) => [...removedNodes])).toEqual([]);
  });

  it('keeps the element that has the focus, before and after', async () => {
    start();
    const held = button('summary');
    held.focus();
    await click(held);
    await click(held);
    expect(button('summary')).toBe(held);
    expect(panelsRoot().activeElement).toBe(held);
  });
});
