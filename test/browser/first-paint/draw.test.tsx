import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { draw, stopListening } from '../../../src/browser/first-paint/draw.ts';
import { withRecommendationToggled } from '../../../src/browser/live/toggle-shown.ts';
import { allPanels } from '../../../src/browser/panels/all-panels.tsx';
import type { PanelProps } from '../../../src/browser/panels/panel.ts';
import type { Shown } from '../../../src/browser/shown.ts';
import { createTranslate } from '../../../src/browser/translate.ts';
import { english } from '../../../src/contract/strings.ts';
import { pageDataExamples, stances } from '../page-data-examples.ts';

afterEach(() => document.body.replaceChildren());

const nothing = () => {};
const actions = {
  ...{ togglePanel: nothing, toggleRecommendation: nothing, toggleAll: nothing, showEntry: nothing },
  ...{ refresh: nothing, use: nothing, rate: nothing, fillIn: nothing },
};

/** Nodes as nested lists, so that two text nodes differ from one with both texts. */
function shape(node: Node): unknown {
  if (!(node instanceof Element)) return `${node.nodeType} ${node.textContent}`;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [node.localName, attributes, [...node.childNodes].map(shape)];
}

describe.each(pageDataExamples)('the first paint of %s', (_name, data) => {
  it.each(stances)('makes the nodes that Preact makes, %s', (stance) => {
    const open = { summary: stance === 'expanded', recommendations: stance === 'expanded' };
    let shown: Shown = {
      ...{ data, open, unread: { summary: true, recommendations: false } },
      ...{ hidden: stance === 'hidden', mayEdit: true, recommendations: new Map(), entries: new Map([[18, false]]) },
    };
    for (const { id } of data.recommendations) shown = withRecommendationToggled(shown, id, false);
    const props: PanelProps = { shown, actions, live: null, t: createTranslate(english, 'en'), language: 'en' };
    const ours = document.createElement('div');
    draw(allPanels(props), ours);
    const theirs = document.createElement('div');
    render(allPanels(props), theirs);
    expect(shape(ours)).toEqual(shape(theirs));
  });
});

describe('what the first paint draws', () => {
  const drawn = (node: unknown) => {
    const box = document.createElement('div');
    draw(node, box);
    return box;
  };

  it('is text where a text is given, whatever it says', () => {
    const box = drawn(['<b>bold</b>', '&amp;', 7, 0, null, undefined, true, false]);
    expect(box.children).toHaveLength(0);
    expect(box.textContent).toBe('<b>bold</b>&amp;70');
  });

  it('keeps the texts of neighbours apart, as Preact does', () => {
    expect(drawn(['a', ['b', 'c']]).childNodes).toHaveLength(3);
  });

  it('listens no more once the second script has taken over', () => {
    let events = 0;
    const count = () => {
      events += 1;
    };
    const box = drawn({
      type: 'p',
      props: { children: { type: 'button', props: { onClick: count, onKeyDown: count } } },
    });
    const act = () => {
      box.querySelector('button')?.click();
      box.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown'));
    };
    act();
    stopListening(box);
    act();
    expect(events).toBe(2);
  });
});
