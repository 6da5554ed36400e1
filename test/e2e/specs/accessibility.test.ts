import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playgroundStates } from '../../../src/demo/playground/all-states.ts';
import type { StandIn } from '../../../src/demo/stand-in.ts';
import { openEverything } from '../hostile/shadow-census.ts';
import { startPlayground } from '../hosts/playground.ts';
import { accessibilityFaults } from '../page/accessibility.ts';
import { openBrowser } from '../page/browser.ts';
import { openVisit, type Visit } from '../page/visit.ts';

/** States in which there are no panels to look at. */
const withoutPanels = ['nothing', 'mount-removed', 'field-odd'];

/** Started closed, without the script that opens more, or gone once it is asked for more; elsewhere all that is there is opened. */
const leftAsTheyAre = ['starts-closed', 'host-assets-gone', 'host-logged-out'];

describe('accessibility of the panels, by axe', () => {
  let standIn: StandIn;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    standIn = await startPlayground();
    browser = await openBrowser();
    visit = await openVisit(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  const open = async (name: string) => {
    const { page } = visit;
    const url = standIn.playgroundStates.find((state) => state.name === name)?.url ?? '';
    await page.goto(url);
    // Half a second after the load such a page does something to the mount: public/meddle.js.
    if (url.includes('&mount=')) await page.waitForSelector('html[data-meddled]');
    await page.waitForSelector('#fai-panels section[data-panel], #fai-panels:not([hidden])');
  };

  test('a fault inside the shadow root is found', async () => {
    await open('both');
    await visit.page.evaluate(() => {
      const button = document.createElement('button');
      document.querySelector('#fai-panels')?.shadowRoot?.querySelector('section')?.append(button);
    });
    expect(await accessibilityFaults(visit.page)).toEqual([expect.stringContaining('button-name')]);
  });

  const states = playgroundStates.filter(({ name }) => !withoutPanels.includes(name));
  test.each(states)('finds nothing in the state "$name": $title', async ({ name }) => {
    await open(name);
    if (!leftAsTheyAre.includes(name)) await openEverything(visit.page);
    expect(await accessibilityFaults(visit.page)).toEqual([]);
  });
});
