import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StandIn } from '../../../src/demo/stand-in.ts';
import { startPlayground } from '../hosts/playground.ts';
import { openBrowser } from '../page/browser.ts';
import { actionButton, recommendation } from '../page/panel-actions.ts';
import { panel } from '../page/panels.ts';
import { openVisit, type Visit } from '../page/visit.ts';

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
beforeEach(async () => {
  visit = await openVisit(browser);
  return () => visit.close();
});

const open = async (ticketId: number = standIn.ticketIds.rich) => {
  await visit.page.goto(`${standIn.origin}/scp/tickets.php?id=${ticketId}`);
  await visit.page.waitForSelector('#fai-panels section[data-panel]');
};
/** The id of the first recommendation, which is open. */
const firstId = async () =>
  (await visit.page.locator('#fai-panels article').first().getAttribute('data-recommendation-id')) ?? '';
/** Opens what can be opened under the first recommendation: an answer and the form of a rating. */
const useAndRate = async () => {
  const id = await firstId();
  // Whatever a test before has rated.
  await recommendation(visit.page, id).locator('.actions button[aria-pressed="false"]').last().click();
  await recommendation(visit.page, id).locator('.rating').waitFor();
};
/** Inserts the first recommendation, with the second step where there is one, and answers the toast. */
const insert = async () => {
  const id = await firstId();
  const toast = visit.page.locator('#fai-panels .toast');
  const goOn = actionButton(visit.page, 'Insert anyway', id);
  await actionButton(visit.page, 'Insert into reply', id).click();
  await goOn.or(toast).waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await toast.waitFor();
  return toast;
};
/** Pixels by which the widest thing of ours stands out of the mount; long code and tables scroll by themselves. */
const overhang = () =>
  visit.page.evaluate(() => {
    const mount = document.querySelector('#fai-panels') as HTMLElement;
    const { left, right } = mount.getBoundingClientRect();
    const all = [...(mount.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (one) => !one.closest('pre, table, .toast'),
    );
    const boxes = all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
    const most = Math.max(...boxes.map((box) => Math.max(box.right - right, left - box.left)));
    return Math.max(0, Math.ceil(most - 0.5), mount.scrollWidth - mount.clientWidth);
  });

test('printed, the text is there and what can only be clicked is not', async () => {
  await open();
  await useAndRate();
  await visit.page.emulateMedia({ media: 'print' });
  const gist = panel(visit.page, 'summary').locator('.lead');
  expect(await gist.isVisible()).toBe(true);
  expect(
    await recommendation(visit.page, await firstId())
      .locator('.markdown')
      .isVisible(),
  ).toBe(true);
  expect(await panel(visit.page, 'summary').getByText('AI-generated').isVisible()).toBe(true);
  for (const name of ['Insert into reply', 'Copy', 'Dismiss', 'Helpful', 'Summarise again', 'Hide AI panels', 'Done']) {
    const buttons = visit.page.locator('#fai-panels').getByRole('button', { name, exact: true });
    for (const button of await buttons.all()) expect([name, await button.isVisible()]).toEqual([name, false]);
  }
  expect(await visit.page.locator('#fai-panels textarea').isVisible()).toBe(false);
});

test('printed after an insertion, the toast is not on the paper', async () => {
  await open();
  const toast = await insert();
  await visit.page.emulateMedia({ media: 'print' });
  expect(await toast.isVisible()).toBe(false);
});

test.each(['rich', 'long', 'markdown', 'rightToLeft', 'hostile', 'german', 'japanese'] as const)(
  'in the ticket "%s" nothing stands out at 320 pixels, nor at 640, which is 200 per cent of a small screen',
  async (name) => {
    for (const width of [320, 640]) {
      await visit.page.setViewportSize({ width, height: 640 });
      await open(standIn.ticketIds[name]);
      for (const folded of await visit.page.locator('#fai-panels details > summary').all()) await folded.click();
      const closed = visit.page.locator('#fai-panels [aria-expanded="false"]');
      // What opens may hold more that is closed.
      while ((await closed.count()) > 0) {
        const button = await closed.first().elementHandle();
        await button?.click();
        await visit.page.waitForFunction(
          (one) => one?.getAttribute('aria-expanded') !== 'false' || !one.isConnected,
          button,
        );
      }
      const rate = visit.page.locator('#fai-panels .actions button[aria-pressed]').last();
      if (await rate.isVisible()) await rate.click();
      expect([width, await overhang()]).toEqual([width, 0]);
    }
  },
);

test('at 320 pixels the toast stays within the window', async () => {
  await visit.page.setViewportSize({ width: 320, height: 640 });
  await open();
  const box = await (await insert()).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

test('in forced colours borders, the chevrons, what is pressed and what has the focus can be told', async () => {
  await visit.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open();
  await useAndRate();
  await actionButton(visit.page, 'Copy', await firstId()).focus();
  await visit.page.keyboard.press('Tab');
  const looks = await visit.page.evaluate(() => {
    const root = document.querySelector('#fai-panels')?.shadowRoot as ShadowRoot;
    const canvas = getComputedStyle(root.querySelector('section') as Element).backgroundColor;
    const border = (css: string, pseudo?: string) => {
      const { borderBottomWidth, borderBottomColor } = getComputedStyle(root.querySelector(css) as Element, pseudo);
      return Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== canvas;
    };
    const focus = getComputedStyle(root.activeElement as Element);
    return {
      section: border('section'),
      button: border('.actions button'),
      chevron: border('[aria-expanded]', '::before'),
      comment: border('.rating textarea'),
      pressed: getComputedStyle(root.querySelector('[aria-pressed="true"]') as Element, '::before').content,
      focus: [focus.outlineStyle, Number.parseFloat(focus.outlineWidth) >= 2],
    };
  });
  expect(looks).toEqual({
    section: true,
    button: true,
    chevron: true,
    comment: true,
    pressed: expect.stringContaining('✓'),
    focus: ['solid', true],
  });
});

test.each([
  ['reduce', 'step-end'],
  ['no-preference', 'ease-in'],
] as const)(
  'with the wish for motion "%s" a cited entry is marked by %s, and the panels move nothing',
  async (wish, how) => {
    await visit.page.emulateMedia({ reducedMotion: wish });
    await open();
    await visit.page.locator('#fai-panels a[href^="#thread-entry-"]').first().click();
    await visit.page.waitForFunction(() => document.activeElement?.id.startsWith('thread-entry-'));
    const animated = await visit.page.evaluate(() =>
      document.getAnimations().map(({ effect }) => {
        const { target } = effect as KeyframeEffect;
        return [target?.id.replace(/\d+/, ''), (effect as KeyframeEffect).getKeyframes()[0]?.easing];
      }),
    );
    expect(animated).toEqual([['thread-entry-', how === 'step-end' ? 'steps(1)' : how]]);
  },
);

test('right to left, headings, chevrons and buttons start at the right', async () => {
  await open(standIn.ticketIds.rightToLeft);
  const sides = await visit.page.evaluate(() => {
    const mount = document.querySelector('#fai-panels') as HTMLElement;
    const { right } = mount.getBoundingClientRect();
    const root = mount.shadowRoot as ShadowRoot;
    const fromRight = (css: string) => right - (root.querySelector(css) as Element).getBoundingClientRect().right;
    return [getComputedStyle(mount).direction, fromRight('h3 button'), fromRight('.actions button')];
  });
  expect(sides[0]).toBe('rtl');
  expect(sides[1]).toBeLessThan(20);
  expect(sides[2]).toBeLessThan(40);
});
