import type { Page } from 'playwright-core';

/** For `openBrowser`: icons as fallback letters, so that no font arrives after the first paint and widens the menus. */
export const calmArguments = ['--disable-remote-fonts'];

/**
 * From the next load on, stills what osTicket's own page does at changing moments: it scrolls to the newest entry,
 * whereupon a bar becomes sticky, and its footer has a longer way the longer the page is. Unscrolled, the page also
 * keeps the panels in view, where a shift of theirs counts.
 */
export async function calm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#footer, #footer ~ * { display: none !important }');
    document.adoptedStyleSheets = [sheet];
    const stay = () => {};
    Object.defineProperty(Element.prototype, 'scrollTop', { get: () => 0, set: stay });
    Object.assign(window, { scrollTo: stay, scroll: stay, scrollBy: stay });
    Element.prototype.scrollIntoView = stay;
  });
}
