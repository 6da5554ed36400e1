import { describe, expect, it } from 'vitest';
import { shownPanels } from './shown-panels.ts';
import { examplePageData, pageDataResponse, settle } from './staff-page.ts';

const { all, button, click, environment, named, start, text } = shownPanels();

describe('recommendations that did not fit into the page', () => {
  const [first, ...rest] = examplePageData().recommendations;
  const incomplete = {
    data: examplePageData({ recommendations: first ? [first] : [], recommendationsComplete: false }),
  };
  const collapsed = {
    data: { ...incomplete.data, settings: { ...incomplete.data.settings, initialState: 'collapsed' } },
  };

  it('are asked for when their panel is opened, not before', async () => {
    let answer: (response: Response) => void = () => {};
    environment().fetch.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    start(collapsed);
    await settle();
    expect(environment().fetch).not.toHaveBeenCalled();
    await click(button('recommendations'));
    expect(text()).toContain('Loading the other recommendations…');
    // The whole answer is wanted, so nothing says what is here already.
    expect(environment().fetch.mock.lastCall?.[1]?.headers).toEqual({ Accept: 'application/json' });
    answer(pageDataResponse(examplePageData()));
    await settle();
    expect(all('article')).toHaveLength(1 + rest.length);
    expect(text()).not.toContain('Loading');
  });

  it.each([
    ['no answer comes', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer is incomplete too', () => Promise.resolve(pageDataResponse(incomplete.data))],
  ])('can be asked for again when %s', async (_what, answer) => {
    environment().fetch.mockImplementation(answer);
    start(incomplete);
    await settle();
    expect(text()).toContain('The other recommendations could not be loaded.');
    environment().fetch.mockResolvedValue(pageDataResponse(examplePageData()));
    await click(named('Try again'));
    expect(all('article')).toHaveLength(1 + rest.length);
  });
});
