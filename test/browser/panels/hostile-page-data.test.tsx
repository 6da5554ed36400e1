import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/browser/first-paint/draw.ts';
import { allPanels } from '../../../src/browser/panels/all-panels.tsx';
import type { PanelProps } from '../../../src/browser/panels/panel.ts';
import { createTranslate } from '../../../src/browser/translate.ts';
import type { PageData } from '../../../src/contract/page-data.ts';
import { english } from '../../../src/contract/strings.ts';
import { examplePageData } from '../staff-page.ts';

/** The collections of hostile texts live beside the repository: their licences differ from ours. */
const folder = join(process.env.FAI_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'vectors');
const collections = ['markdown.json', 'xss_owasp_filter_evasion.json', 'xss_dompurify_expect.json'];
const nothing = () => {};
const actions = {
  ...{ togglePanel: nothing, toggleRecommendation: nothing, toggleAll: nothing, showEntry: nothing },
  ...{ refresh: nothing, use: nothing, rate: nothing, fillIn: nothing },
};

/** The example with `text` in each place that is no Markdown. */
function filledWith(text: string): PageData {
  const data = examplePageData();
  const model = { provider: text, name: text };
  const [first] = data.recommendations;
  if (!data.summary || !first) throw new Error('the example is full');
  const sections = [
    { kind: 'other' as const, title: text, items: [{ text, entryIds: [7], support: 'supported' as const }] },
  ];
  const nextStep = { kind: 'reply' as const, text };
  const source = { kind: 'faq' as const, id: 'x', title: text, url: 'https://example.test/', internal: true };
  const fact = { name: 'suggested_title', level: '', text, note: text, field: '20' };
  const confidence = { level: 'low' as const, reason: text };
  return {
    ...data,
    assessment: { items: [fact], coverage: data.summary.coverage },
    summary: { ...data.summary, gist: text, body: '', sections, nextStep, model, generatedAtText: text },
    recommendations: [
      {
        ...first,
        title: text,
        rationale: text,
        body: 'x',
        confidence,
        sources: [source],
        model,
        generatedAtText: text,
      },
    ],
  };
}

function propsOf(data: PageData): PanelProps {
  const open = { summary: true, recommendations: true };
  const shown = {
    data,
    open,
    unread: open,
    hidden: false,
    mayEdit: true,
    recommendations: new Map(),
    entries: new Map(),
  };
  return { shown, actions, live: null, t: createTranslate(english, 'en'), language: 'en' };
}

/** The elements and the names of their attributes: what a text must not change. */
function skeleton(box: Element): string[] {
  return [...box.querySelectorAll('*')].map((one) => [one.localName, ...one.getAttributeNames().sort()].join(' '));
}

const painters: [string, (data: PageData) => Element][] = [
  [
    'the first paint',
    (data) => {
      const box = document.createElement('div');
      draw(allPanels(propsOf(data)), box);
      return box;
    },
  ],
  [
    'Preact',
    (data) => {
      const box = document.createElement('div');
      render(allPanels(propsOf(data)), box);
      return box;
    },
  ],
];

describe.each(painters)('hostile texts in titles, reasons, sources and names, drawn by %s', (_name, paint) => {
  it.skipIf(!existsSync(folder)).each(collections)('stay text: %s (skipped where it is not at hand)', (name) => {
    const path = join(folder, name);
    const { items } = JSON.parse(readFileSync(path, 'utf8')) as { items: { payload: string }[] };
    const harmless = skeleton(paint(filledWith('harmless')));
    for (const { payload } of items.filter((one) => one.payload)) {
      const box = paint(filledWith(payload));
      expect(skeleton(box)).toEqual(harmless);
      expect(box.querySelector('p.lead')?.textContent).toBe(payload);
    }
  });

  it.each(['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '{{constructor}}', '"><b onclick=x>'])(
    'stay text: %s',
    (text) => {
      const box = paint(filledWith(text));
      expect(skeleton(box)).toEqual(skeleton(paint(filledWith('harmless'))));
      expect(box.textContent?.split(text).length).toBeGreaterThan(8);
    },
  );
});
