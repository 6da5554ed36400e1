import type { Locator, Page } from 'playwright-core';
import type { WriteBackDraft } from '../machine.ts';

/** Recommendations for every way of using one: an ordinary one, one from internal sources, and an action. */
export function usableInsights(gist = 'Crate 7 never arrived.'): WriteBackDraft {
  return {
    summary: { gist, sections: [{ kind: 'request', items: [{ text: 'Wants to know where crate 7 is.' }] }] },
    recommendations: [
      {
        id: 'rec-1',
        title: 'Announce Thursday',
        body: 'Hello Carla,\n\nthe carrier says **Thursday**.',
        language: 'en',
      },
      {
        id: 'rec-2',
        title: 'Explain the delay',
        body: 'The carrier was on strike.',
        language: 'en',
        sources: [{ kind: 'url', title: 'Strike handbook', internal: true }],
      },
      { id: 'rec-3', kind: 'action', title: 'Call the carrier', body: 'Ask for crate 7.', language: 'en' },
    ],
  };
}

/** The words of `rec-1` as an editor shows them, a line for each block. */
export const announced = 'Hello Carla,\nthe carrier says Thursday.';

/** A recommendation of the panels. */
export function recommendation(page: Page, id = 'rec-1'): Locator {
  return page.locator(`#fai-panels [data-recommendation-id="${id}"]`);
}

/** A button of a recommendation, or of what its clicks opened, by its exact name. */
export function actionButton(page: Page, name: string, id = 'rec-1'): Locator {
  return recommendation(page, id).getByRole('button', { name, exact: true });
}

/** Opens a recommendation unless it is open. */
export async function openRecommendation(page: Page, id: string): Promise<void> {
  const heading = recommendation(page, id).locator('h4 button');
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

/** The words of what has the focus, through shadow roots; the element's name where it has none. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const isOurs = element?.getRootNode() instanceof ShadowRoot;
    return (isOurs && element?.textContent) || element?.id || element?.className || element?.localName || '';
  });
}

/** Presses a key until what has the focus in the panels has these words; throws after `most` times. */
export async function pressUntil(page: Page, key: string, words: string | RegExp, most = 60): Promise<number> {
  for (let times = 1; times <= most; times += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof words === 'string' ? now === words : words.test(now)) return times;
  }
  throw new Error(`${most} times ${key} did not lead to ${words}`);
}
