import { describe, expect, it } from 'vitest';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleRecommendation, panelsRoot } from '../staff-page.ts';

const { all, click, start } = shownPanels();

const show = (statuses: ('open' | 'dismissed')[]) =>
  start({
    data: examplePageData({
      recommendations: statuses.map((status, index) =>
        exampleRecommendation({ id: `r${index}`, title: `Title ${index}`, status }),
      ),
    }),
  });
const heading = (index: number) => all('article h4 button')[index] as HTMLElement;
const focused = () => panelsRoot().activeElement?.textContent;
/** Presses a key where the focus is; true when the page scrolls as that key would make it. */
const press = (key: string) =>
  panelsRoot().activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe.each([
  ['asleep', async () => {}],
  ['alive', () => click(all('section h3 button')[0])],
])('arrow keys between recommendations that are %s', (_state, wake) => {
  it('go to the next and the one before, and stop at both ends', async () => {
    show(['open', 'open', 'open']);
    await wake();
    heading(0).focus();
    const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'].map((key) => {
      expect(press(key)).toBe(false);
      return focused()?.at(-1);
    });
    expect(path.join('')).toBe('1221002');
  });

  it('leave all other keys to the browser', async () => {
    show(['open', 'open']);
    await wake();
    heading(0).focus();
    for (const key of ['Tab', 'Enter', ' ', 'ArrowLeft', 'PageDown', 'a'])
      expect([key, press(key)]).toEqual([key, true]);
    expect(focused()).toBe('Title 0');
  });

  it('reach the ten there may be, and those that are folded away', async () => {
    show([...Array<'open'>(9).fill('open'), 'dismissed']);
    await wake();
    heading(0).focus();
    for (let times = 0; times < 9; times += 1) press('ArrowDown');
    expect(focused()).toBe('Title 9');
  });
});
