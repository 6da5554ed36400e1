import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playgroundStates } from '../../../src/demo/playground/all-states.ts';
import type { StandIn } from '../../../src/demo/stand-in.ts';
import { startPlayground } from '../hosts/playground.ts';
import { openBrowser } from '../page/browser.ts';
import { clickToggle, panelState } from '../page/panels.ts';
import { openVisit, type Visit } from '../page/visit.ts';

const namesOf = (group: string) => playgroundStates.filter((state) => state.group === group).map(({ name }) => name);

describe('pages and helpdesks unlike what the panels expect', () => {
  let standIn: StandIn;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    standIn = await startPlayground();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  /** Opens a state in a window of its own, so that nothing is remembered. */
  const open = async (name: string) => {
    await visit?.close();
    visit = await openVisit(browser);
    const url = standIn.playgroundStates.find((state) => state.name === name)?.url ?? '';
    await visit.page.goto(url);
    if (url.includes('&mount=')) await visit.page.waitForSelector('html[data-meddled]');
  };

  /** Presses whatever there is to press, also what only comes by that; a button that is gone is passed over. */
  const pressEverything = async () => {
    const { page } = visit;
    const buttons = page.locator('#fai-panels button');
    const labels = new Set<string>();
    for (let round = 1; round <= 2; round += 1) {
      for (const label of await buttons.evaluateAll((all) => all.map((one) => one.textContent ?? ''))) {
        if (labels.has(label)) continue;
        labels.add(label);
        await buttons.evaluateAll(
          (all, label) => (all as HTMLElement[]).find((one) => one.textContent === label)?.click(),
          label,
        );
      }
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await visit.untilIdle();
    return labels.size;
  };

  const summaryToggles = () => clickToggle(visit.page, 'summary');

  test.each(namesOf('The page around').filter((name) => name.startsWith('without-')))(
    '"%s": one set of panels, whatever is pressed throws nothing, and the page stays',
    async (name) => {
      await open(name);
      await visit.page.waitForSelector('#fai-panels section[data-panel]');
      const address = visit.page.url();
      await summaryToggles();
      expect(await pressEverything()).toBeGreaterThan(3);
      expect(await panelState(visit.page)).toMatchObject({
        mounts: 1,
        sections: ['assessment', 'summary', 'recommendations'],
      });
      expect([visit.pageErrors, visit.dialogs, visit.page.url()]).toEqual([[], [], address]);
    },
  );

  test('two copies of the script draw one set of panels, in which a click counts once', async () => {
    await open('two-copies');
    await visit.page.waitForSelector('#fai-panels section[data-panel]');
    expect(await panelState(visit.page)).toMatchObject({
      mounts: 1,
      sections: ['assessment', 'summary', 'recommendations'],
      scripts: 2,
    });
    await summaryToggles();
    await summaryToggles();
    expect(visit.pageErrors).toEqual([]);
  });

  test('panels that were moved stay where they were put, and work', async () => {
    await open('mount-moved');
    await summaryToggles();
    expect(await panelState(visit.page)).toMatchObject({
      mounts: 1,
      nextElementId: null,
      sections: ['assessment', 'summary', 'recommendations'],
    });
    expect(visit.pageErrors).toEqual([]);
  });

  test('panels that were taken away do not come back by themselves', async () => {
    await open('mount-removed');
    await visit.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await visit.untilIdle();
    expect((await panelState(visit.page)).mounts).toBe(0);
    expect(visit.pageErrors).toEqual([]);
  });

  test('panels that were taken away and brought back work again', async () => {
    await open('mount-returned');
    await visit.page.waitForSelector('#fai-panels section[data-panel]');
    await summaryToggles();
    expect((await panelState(visit.page)).sections).toEqual(['assessment', 'summary', 'recommendations']);
    expect(visit.pageErrors).toEqual([]);
  });

  test.each(namesOf('The helpdesk'))('"%s": whatever is pressed throws nothing', async (name) => {
    await open(name);
    await visit.page.waitForSelector('#fai-panels section[data-panel]');
    await pressEverything();
    expect([visit.pageErrors, visit.dialogs]).toEqual([[], []]);
  });
});
