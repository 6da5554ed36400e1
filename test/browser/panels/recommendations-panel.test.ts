import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleRecommendation } from '../staff-page.ts';

const { all, click, start, text, texts } = shownPanels();

/** Shows the example with some members changed. */
const show = (data: Partial<PageData>, options = {}) => start({ ...options, data: examplePageData(data) });

describe('the recommendations', () => {
  const recommendations = (...statuses: ('open' | 'used' | 'dismissed' | 'outdated' | 'retired')[]) =>
    statuses.map((status, index) => exampleRecommendation({ id: `r${index}`, title: `Title ${index}`, status }));
  const isOpen = (id: string) =>
    all(`article[data-recommendation-id="${id}"] h4 button`)[0]?.getAttribute('aria-expanded');

  it('start with the first open and the others closed', async () => {
    show({ recommendations: recommendations('open', 'open') });
    expect([isOpen('r0'), isOpen('r1')]).toEqual(['true', 'false']);
    await click(all('article[data-recommendation-id="r1"] h4 button')[0]);
    await click(all('article[data-recommendation-id="r0"] h4 button')[0]);
    expect([isOpen('r0'), isOpen('r1')]).toEqual(['false', 'true']);
  });

  it('fold those that are of no more use away behind the others', () => {
    show({ recommendations: recommendations('retired', 'open', 'dismissed', 'used', 'outdated') });
    expect(all('details article').map((one) => one.dataset.recommendationId)).toEqual(['r0', 'r2']);
    expect(texts('summary')).toEqual(['Earlier recommendations (2)']);
    expect(all('details')[0]?.hasAttribute('open')).toBe(false);
    expect(isOpen('r1')).toBe('true');
    expect(text()).toContain('3');
  });

  it.each([
    ['used', 'Used'],
    ['outdated', 'The customer has written since'],
    ['retired', 'A reply was sent since'],
    ['dismissed', 'Dismissed'],
  ] as const)('say in words that one is %s', (status, words) => {
    show({ recommendations: recommendations(status) });
    expect(texts('article .chip')).toContain(words);
  });

  it('show confidence in words with its reason, why, sources and another language', () => {
    show({ recommendations: [exampleRecommendation({ language: 'de', kind: 'action' })] });
    expect(texts('article .chip')).toContain('High confidence');
    expect(texts('article .chip')).toContain('Suggested action');
    expect(text()).toContain('The error text is documented');
    expect(text()).toContain('The customer has tried everything');
    expect(text()).toContain('LanguageGerman');
    expect(texts('article .grid li')).toEqual([
      'Message: Screenshot of the sign-in page',
      'FAQ: Single sign-on: invalid audience (docs.example.com)',
      'Ticket: Same error at another customerinternal',
      'Canned response: Ask for metadatainternal',
      'Web page: Audience restriction (example.org)',
    ]);
    expect(all('article .grid a')[0]?.getAttribute('href')).toBe('#thread-entry-12');
  });

  it('do not name the language of the panels themselves', () => {
    show({ recommendations: [exampleRecommendation({ language: 'en' })] });
    expect(text()).not.toContain('Language');
  });

  it('let the first be guessed while collapsed', () => {
    show({ settings: { panels: ['recommendations'], initialState: 'collapsed' } });
    expect(text()).toContain('Ask for the metadata address');
  });
});
