import { describe, expect, it } from 'vitest';
import type { PageTimeline } from '../../../../src/contract/kinds/timeline.ts';
import { shownPanels } from '../../shown-panels.ts';
import { settle } from '../../staff-page.ts';
import { openPanel } from './opened-panel.ts';

const panels = shownPanels();
const { all, click, environment, named, text, texts } = panels;
/** The clock of the tests. */
const now = 1_800_000_000_000;
const minute = 60_000;

type Step = PageTimeline['steps'][number];

function step(changes: Partial<Step> = {}): Step {
  const at = new Date(now - 5 * minute).toISOString();
  return { at, atText: '11/21/26', who: 'Carla', what: 'Asked.', entryId: null, support: 'supported', ...changes };
}

function timeline(steps: Step[], changes: Partial<PageTimeline> = {}): PageTimeline {
  const coverage = { covered: 2, total: 2, newMessages: 0, newResponses: 0, newNotes: 0, firstNewEntryId: null };
  const model = { provider: 'test', name: 'model-1' };
  const generatedAt = '2026-11-21T10:00:00Z';
  return { steps, language: 'de', generatedAt, generatedAtText: '11/21/26 10:00', model, coverage, ...changes };
}

const open = (content: unknown) => openPanel(panels, 'timeline', content);
const items = () => texts('[data-panel="timeline"] ol > li');

describe('the timeline', () => {
  it('is closed at first and asks for nothing', async () => {
    panels.start({});
    await settle();
    expect(environment().fetch).not.toHaveBeenCalled();
  });

  it('tells when, how long ago, who and what', async () => {
    await open(timeline([step()]));
    expect(items()).toEqual(['11/21/26 · 5 minutes agoCarla · Asked. ']);
    expect(all('ol time')[0]?.getAttribute('datetime')).toBe(new Date(now - 5 * minute).toISOString());
    expect(all('ol p[lang="de"] bdi').map((one) => one.textContent)).toEqual(['Carla', 'Asked.']);
    expect(text()).toContain('test model-1');
  });

  it('names nobody where nobody did it, and says what the ticket does not back', async () => {
    await open(timeline([step({ who: null, support: 'unsupported' })]));
    expect(items()).toEqual(['11/21/26 · 5 minutes agoAsked. not found in this ticket']);
  });

  it('leads to its entries, numbered as they are read, and says so where one is not on the page', async () => {
    await open(timeline([step({ entryId: 12 }), step({ entryId: 99 }), step({ entryId: 12 })]));
    const links = all('[data-panel="timeline"] ol a');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1', '#thread-entry-12'],
      ['2', '#thread-entry-99'],
      ['1', '#thread-entry-12'],
    ]);
    expect(links[0]?.getAttribute('aria-label')).toBe('Show entry 1 in the thread');
    await click(links[0]);
    expect(document.activeElement?.id).toBe('thread-entry-12');
    await click(links[1]);
    expect(texts('[role="alert"]')).toEqual([' not on this page']);
  });

  it('says what it does not know of the thread', async () => {
    const coverage = { covered: 2, total: 3, newMessages: 1, newResponses: 0, newNotes: 0, firstNewEntryId: 12 };
    await open(timeline([step()], { coverage }));
    expect(texts('[data-panel="timeline"] .notice')).toEqual([
      'Covers 2 of 3 messages · new messages: 1 Show the first one',
    ]);
  });

  it('stays whole up to nine steps', async () => {
    await open(timeline(Array.from({ length: 9 }, (_, index) => step({ what: `Step ${index + 1}.` }))));
    expect(items()).toHaveLength(9);
    expect(all('ol button')).toEqual([]);
  });

  it('is folded in the middle when it is longer; the button keeps its place and the focus', async () => {
    await open(timeline(Array.from({ length: 14 }, (_, index) => step({ what: `Step ${index + 1}.` }))));
    const said = () => items().map((item) => /Step \d+|Show .*/.exec(item ?? '')?.[0]);
    const folded = ['Step 1', 'Step 2', 'Step 3', 'Show 6 more', 'Step 10', 'Step 11', 'Step 12', 'Step 13', 'Step 14'];
    expect(said()).toEqual(folded);
    const button = named('Show 6 more');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.focus();
    await click(button);
    expect(said()).toEqual([...folded.slice(0, 3), 'Show fewer', ...range(4, 9), ...folded.slice(4)]);
    expect(named('Show fewer')).toBe(button);
    expect(button?.getRootNode()).toHaveProperty('activeElement', button);
    await click(button);
    expect(said()).toEqual(folded);
  });

  it.each([
    ['no steps', { steps: undefined }],
    ['a step without words', { steps: [{ ...step(), what: '' }] }],
    ['an entry that is none', { steps: [{ ...step(), entryId: -1 }] }],
    ['no coverage', { coverage: null }],
  ])('is not shown with %s, and can be tried again', async (_what, changes) => {
    await open({ ...timeline([step()]), ...changes });
    expect(text()).toContain('This could not be loaded.');
    expect(named('Try again')).toBeDefined();
  });
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `Step ${from + index}`);

describe('relative times', () => {
  const told = () => /· (.*?ago|now)/.exec(items()[0] ?? '')?.[1];

  it('stay right while the page is open and somebody is there', async () => {
    await open(timeline([step()]));
    for (const words of ['6 minutes ago', '7 minutes ago']) {
      window.dispatchEvent(new Event('pointermove'));
      await environment().pass(minute);
      expect(told()).toBe(words);
    }
  });

  it('cost nothing while nobody is there, and are right again when somebody is', async () => {
    await open(timeline([step()]));
    await environment().pass(60 * minute);
    expect(told()).toBe('8 minutes ago');
    window.dispatchEvent(new Event('pointermove'));
    await settle();
    expect(told()).toBe('1 hour ago');
  });

  it('wait for nothing once the panel is closed', async () => {
    await open(timeline([step()]));
    await click(panels.button('timeline'));
    await environment().pass(10 * minute);
    const waits: number[] = [];
    const { after } = environment();
    environment().after = (ms, ...rest) => {
      waits.push(ms);
      after.call(environment(), ms, ...rest);
    };
    window.dispatchEvent(new Event('pointermove'));
    await environment().pass(10 * minute);
    // The page asks whether it is current, for twenty seconds at most.
    expect(waits.filter((ms) => ms >= 1_000 && ms !== 20_000)).toEqual([]);
  });
});
