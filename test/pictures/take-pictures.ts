import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startStandIn } from '../../src/demo/server.ts';
import { openBrowser } from '../e2e/page/browser.ts';
import { toPalettePng } from './palette-png.ts';
import { type Picture, pictures } from './pictures.ts';

/** Room around the panels in a picture, in pixels. */
const margin = 12;

/** Some day that is always the same: a picture changes only when the panels do. */
const now = () => new Date('2026-11-21T10:00:00Z');

/** Takes the pictures into `folder`, or those whose names are given, and tells the bytes of each. */
export async function takePictures(folder: string, only: string[]): Promise<{ file: string; bytes: number }[]> {
  const wanted = pictures.filter(({ file }) => only.length === 0 || only.includes(file));
  mkdirSync(folder, { recursive: true });
  const standIn = await startStandIn({ now });
  const browser = await openBrowser(['--force-color-profile=srgb', '--font-render-hinting=none'], { windowed: true });
  const taken = [];
  for (const picture of wanted) {
    // A window of its own for each: what was seen or closed in one picture is news in the next.
    const context = await browser.newContext({
      viewport: { width: picture.width ?? 1_000, height: 2_400 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const url = standIn.playgroundStates.find(({ name }) => name === picture.state)?.url;
    if (!url) throw new Error(`There is no state "${picture.state}" for the picture ${picture.file}.`);
    await page.goto(url);
    const png = toPalettePng(await take(page, picture));
    const file = `${picture.file}.png`;
    writeFileSync(join(folder, file), png);
    taken.push({ file, bytes: png.length });
    await context.close();
  }
  await browser.close();
  await standIn.close();
  return taken;
}

async function take(page: Page, { press = [], maxHeight = 2_000, wholePage = false }: Picture): Promise<Buffer> {
  await page.addStyleTag({ content: '#picker { display: none !important }' });
  const panels = page.locator('#fai-panels');
  await panels.locator('section[data-panel]').first().waitFor();
  for (const name of press) await panels.getByRole('button', { name }).first().click();
  await page.evaluate(() => document.fonts.ready);
  const box = await panels.boundingBox();
  const { width } = page.viewportSize() ?? { width: 0 };
  if (!box) throw new Error('The panels have no room on the page.');
  const top = wholePage ? 0 : box.y - margin;
  const height = Math.min(maxHeight, box.y + box.height + margin - top);
  const [left, right] = wholePage
    ? [0, width]
    : [Math.max(0, box.x - margin), Math.min(width, box.x + box.width + margin)];
  return page.screenshot({ clip: { x: left, y: top, width: right - left, height } });
}
