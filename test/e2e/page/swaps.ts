import type { Page } from 'playwright-core';

/** How many pages PJAX keeps for back and forward, each way. Few, so that they are all there after ten swaps. */
const keptPages = 4;

/** Limits what PJAX keeps of pages one has left; jquery-pjax asks for the number each time it keeps one. */
export async function keepFewPages(page: Page): Promise<void> {
  await page.evaluate((maxCacheLength) => {
    type Pjax = { defaults: { maxCacheLength: number } };
    const { jQuery, standInPjax } = window as unknown as { jQuery?: { pjax: Pjax }; standInPjax?: Pjax };
    const pjax = jQuery?.pjax ?? standInPjax;
    if (!pjax) throw new Error('no PJAX on this page');
    pjax.defaults.maxCacheLength = maxCacheLength;
  }, keptPages);
}

/** Goes from the list to a ticket and back to the list, by clicks, `rounds` times: two swaps each. */
export function swapByClicks(page: Page, ticketIds: number[], rounds: number, panels = true): Promise<void> {
  return page.evaluate(
    async ({ ticketIds, rounds, panels }) => {
      const mount = () => document.querySelector<HTMLElement>('#fai-panels');
      const isDrawn = (id: number | undefined) =>
        mount()?.dataset.ticketId === String(id) && !!mount()?.shadowRoot?.querySelector('section[data-panel]');
      for (let round = 0; round < rounds; round += 1) {
        const id = ticketIds[round % ticketIds.length];
        const isTicket = () => !!document.querySelector('#ticket_tabs') && (!panels || isDrawn(id));
        const isList = () => !document.querySelector('#ticket_tabs') && !!linkTo(ticketIds[0]);
        linkTo(id)?.click();
        await until(isTicket, `ticket ${id}`);
        document.querySelector<HTMLElement>('#nav a[href$="tickets.php"]')?.click();
        await until(isList, 'the list');
      }
      function linkTo(id: number | undefined) {
        return document.querySelector<HTMLElement>(`#pjax-container a.preview[href$="tickets.php?id=${id}"]`);
      }
      async function until(isThere: () => boolean, what: string) {
        const end = performance.now() + 20_000;
        while (!isThere()) {
          if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }
    },
    { ticketIds, rounds, panels },
  );
}

/** From the list, goes back to the ticket before it and forward again, `rounds` times: each shows a clone. */
export function swapByHistory(page: Page, rounds: number): Promise<void> {
  return page.evaluate(async (rounds) => {
    const drawn = () => document.querySelector('#fai-panels')?.shadowRoot?.querySelector('section[data-panel]');
    for (let round = 0; round < rounds; round += 1) {
      history.back();
      await until(() => !!document.querySelector('#ticket_tabs') && !!drawn());
      history.forward();
      await until(() => !document.querySelector('#ticket_tabs'));
    }
    async function until(isThere: () => boolean) {
      const end = performance.now() + 20_000;
      while (!isThere()) {
        if (performance.now() > end) throw new Error(`waited in vain on ${location.href}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }
  }, rounds);
}
