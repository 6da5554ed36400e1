import { describe, expect, it } from 'vitest';
import { shownPanels } from '../../shown-panels.ts';
import { panelsRoot, settle } from '../../staff-page.ts';
import { postsOf, problem } from '../posts.ts';
import { openPanel } from './opened-panel.ts';

const panels = shownPanels();
const { environment, text } = panels;

const box = () => panelsRoot().querySelector('textarea#question') as HTMLTextAreaElement;

async function type(words: string): Promise<void> {
  box().value = words;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function pressEnter(more: KeyboardEventInit = {}): Promise<void> {
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
  await settle();
}

describe('what was asked', () => {
  it('is a list, also in Safari, which takes one without bullets for none', async () => {
    await openPanel(panels, 'questions', { questions: [], left: 5, waitSeconds: 0 });
    expect(panelsRoot().querySelector('ol.asked')?.getAttribute('role')).toBe('list');
  });
});

describe('the box for a question', () => {
  it('does not ask with the Enter that ends a composition in Safari, which calls it none', async () => {
    await openPanel(panels, 'questions', { questions: [], left: 5, waitSeconds: 0 });
    await type('費用');
    await pressEnter({ keyCode: 229 });
    expect(postsOf(environment())).toEqual([]);
    await pressEnter({ keyCode: 13 });
    expect(postsOf(environment())).toHaveLength(1);
  });

  it('says that a question was not taken until other words stand there', async () => {
    await openPanel(panels, 'questions', { questions: [], left: 5, waitSeconds: 0 });
    environment().fetch.mockImplementation(async () => problem(422, 'validation'));
    await type('What?');
    await pressEnter();
    expect(text()).toContain('This question was not taken.');
    await type('What now?');
    expect(text()).not.toContain('This question was not taken.');
    expect(box().value).toBe('What now?');
  });
});
