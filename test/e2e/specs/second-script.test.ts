import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StandIn } from '../../../src/demo/stand-in.ts';
import { startPlayground } from '../hosts/playground.ts';
import { openBrowser } from '../page/browser.ts';
import { isOpen, panel, toggle, untilOpen } from '../page/panels.ts';
import { openVisit, type Visit } from '../page/visit.ts';

/** The second script over networks of every kind: what only a browser knows, which keeps modules by their address. */
let standIn: StandIn;
let browser: Browser;
let visit: Visit;
/** Addresses that were asked for, as the end of each. */
let asked: string[];
/** What the network does with the next load; nothing odd when it is used up. */
let oddities: ((route: Route) => Promise<unknown>)[];

beforeAll(async () => {
  standIn = await startPlayground();
  browser = await openBrowser();
});
afterAll(async () => {
  await visit?.close();
  await browser?.close();
  await standIn?.close();
});
beforeEach(async () => {
  await visit?.close();
  visit = await openVisit(browser);
  asked = [];
  oddities = [];
  await visit.page.route('**/assets/live-*', async (route) => {
    asked.push(route.request().url().replace(/^.*\//, ''));
    await (oddities.shift() ?? ((one) => one.continue()))(route);
  });
  const url = standIn.playgroundStates.find(({ name }) => name === 'ten-recommendations')?.url ?? '';
  await visit.page.goto(url);
  await toggle(visit.page, 'summary').waitFor();
});

const words = (text: string) => visit.page.locator('#fai-panels').getByRole('alert').getByText(text);
const notReached = 'The helpdesk cannot be reached. Please try again.';
const outOfDate = 'This page is out of date. Please reload it.';
const javaScript = 'text/javascript';

test.each<[string, string, (route: Route) => Promise<unknown>]>([
  ['is cut off', notReached, (route) => route.abort('connectionreset')],
  ['arrives by half', notReached, (route) => halved(route)],
  ['is gone', outOfDate, (route) => route.fulfill({ status: 404, body: '{}' })],
  ['is a page of HTML', notReached, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Hello' })],
  ['meets a fault', notReached, (route) => route.fulfill({ status: 502, body: '' })],
])('one that %s is told, and the next click brings it', async (_what, told, oddity) => {
  // The load, and the question why it failed.
  oddities = told === outOfDate ? [oddity, oddity] : [oddity, (route) => route.fulfill({ status: 500, body: '' })];
  // By keyboard: what comes of the finger or mouse before the click would be a load of its own.
  await toggle(visit.page, 'summary').evaluate((button) => (button as HTMLElement).click());
  await words(told).waitFor();
  expect(await isOpen(visit.page, 'summary')).toBe(true);
  const note = await words(told).boundingBox();
  expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(900);
  await toggle(visit.page, 'summary').click();
  await untilOpen(visit.page, 'summary', false);
  expect(await words(told).count()).toBe(0);
  // By another address: the first may be kept as it came.
  expect(asked.at(-1)).toMatch(/^live-[0-9a-f]+\.js\?$/);
  expect(visit.pageErrors).toEqual([]);
});

test('one that is slow keeps clicks for later, says so, and does each once in their order', async () => {
  let come = () => {};
  oddities = [(route) => new Promise<void>((resolve) => (come = resolve)).then(() => route.continue())];
  const { page } = visit;
  const press = (name: string, times = 1) =>
    page.locator('#fai-panels article').first().getByRole('button', { name, exact: true }).click({ clickCount: times });
  await press('Add as note', 2);
  await press('Helpful');
  await press('Not helpful');
  await toggle(page, 'summary').click();
  await toggle(page, 'summary').click();
  await words('This is taking longer than usual.').waitFor();
  expect(await page.inputValue('#internal_note')).toBe('');
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData() ?? ''));
  come();
  await untilOpen(page, 'summary', false);
  await visit.untilIdle();
  expect((await page.inputValue('#internal_note')).split('Hello Tomas').length - 1).toBe(1);
  const said = posts.map((post) => JSON.parse(post) as { outcome?: string; rating?: string });
  expect(said.flatMap(({ rating }) => rating ?? [])).toEqual(['up', 'down']);
  expect(said.flatMap(({ outcome }) => outcome ?? [])).toEqual(['noted']);
  expect(asked).toHaveLength(1);
  await panel(page, 'recommendations').getByText('Added to the note. Nothing was posted.').waitFor();
  expect(await words('This is taking longer than usual.').count()).toBe(0);
  expect(visit.pageErrors).toEqual([]);
});

test('a double click on what scrolls the page away presses nothing that comes under the mouse', async () => {
  const { page } = visit;
  await toggle(page, 'summary').click();
  await untilOpen(page, 'summary', false);
  const submitted = page.evaluate(
    () => new Promise((resolve) => addEventListener('submit', () => resolve('submitted'), { once: true })),
  );
  // All of the page is a button that posts the reply, once the text is in.
  await page.evaluate(() => {
    document.querySelector('#response')?.addEventListener('input', () => {
      const post = Object.assign(document.createElement('button'), { textContent: 'Post Reply' });
      Object.assign(post.style, { position: 'fixed', inset: '0', opacity: '0.5', zIndex: '100' });
      document.querySelector<HTMLTextAreaElement>('#response')?.form?.append(post);
    });
  });
  await page.locator('#fai-panels article').first().getByRole('button', { name: 'Insert into reply' }).dblclick();
  expect(await page.inputValue('#response')).toContain('Hello Tomas');
  expect(await Promise.race([submitted, visit.untilIdle(700).then(() => 'not submitted')])).toBe('not submitted');
  expect(page.url()).toContain('tickets.php?id=');
});

/** Half of the script, as a proxy may pass on that was cut off and says nothing of it. */
async function halved(route: Route): Promise<void> {
  const whole = await (await route.fetch()).text();
  await route.fulfill({ contentType: javaScript, body: whole.slice(0, whole.length / 2) });
}
