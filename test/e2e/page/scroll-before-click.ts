import type { Locator, Page } from 'playwright-core';

/** For so long core's bar takes to stick to the window, or to let go of it, after a scroll (scp/js/scp.js:451-480). */
const settleMs = 100;

const patched = new WeakSet<object>();

/**
 * Lets locators click as people do: scroll, see the page stand, click. By itself Playwright scrolls and presses the button at
 * once; core's bar then moves the page by a few pixels while the button is down, it comes up over something else, and no click
 * comes of it (13 of 80 on a busy machine).
 */
export function scrollBeforeClick(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('html')) as Locator;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const { click } = prototype;
  prototype.click = async function (this: Locator, options) {
    const scrolled = () => this.page().evaluate(() => scrollY);
    const before = await scrolled();
    await this.scrollIntoViewIfNeeded(options?.timeout === undefined ? {} : { timeout: options.timeout });
    if ((await scrolled()) !== before) await this.page().waitForTimeout(settleMs);
    await click.call(this, options);
  };
}
