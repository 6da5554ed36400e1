import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/contract/page-data.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, panelsRoot } from '../staff-page.ts';

const { all, start, text, texts } = shownPanels();

/** Shows the example with some members changed. */
const show = (data: Partial<PageData>, options = {}) => start({ ...options, data: examplePageData(data) });

describe('the panels', () => {
  it('stand in a fixed order, each with one heading that is a button', () => {
    show({ settings: { panels: ['recommendations', 'summary'], initialState: 'collapsed' } });
    expect(all('section').map((section) => section.dataset.panel)).toEqual(['summary', 'recommendations']);
    expect(texts('h3 > button[aria-expanded][aria-controls]')).toEqual(['Summary', 'Recommended responses']);
    for (const section of all('section')) {
      expect(panelsRoot().getElementById(section.getAttribute('aria-labelledby') ?? '')?.tagName).toBe('H3');
    }
  });

  it('exist only with content and when the helpdesk wants them', () => {
    show({ summary: null });
    expect(all('section').map((section) => section.dataset.panel)).toEqual(['recommendations']);
    show({ recommendations: [] });
    expect(all('section').map((section) => section.dataset.panel)).toEqual(['summary']);
    show({ settings: { panels: ['recommendations'], initialState: 'expanded' } });
    expect(all('section').map((section) => section.dataset.panel)).toEqual(['recommendations']);
  });

  it('say how it stands with a newer analysis', () => {
    show({ pending: { state: 'failed', since: '2026-11-21T10:00:00Z' } });
    expect(text()).toContain('The last analysis failed.');
  });

  it('speak the words of the mount, and say the key where one is missing', () => {
    show({}, { strings: { Summary: 'Zusammenfassung', request: 7, nonsense: 'x', 'new.other': '{count} neue' } });
    expect(texts('h3 button')).toEqual(['Zusammenfassung', 'Recommended responses']);
    expect(text()).toContain('open questions');
    expect(text()).toContain('2 neue');
  });
});
