import type { Locator, Page } from 'playwright-core';
import { type LaterKindName, laterKindNames } from '../../../src/contract/kinds/later-kinds.ts';

export type PanelName = 'assessment' | 'summary' | 'recommendations' | LaterKindName;

/** How the panels stand in the page at this moment. */
export interface PanelState {
  /** Elements with the mount's id; more than one is a fault. */
  mounts: number;
  /** Ticket of the first mount. */
  ticketId: number | null;
  /** Id of the element right after the mount. */
  nextElementId: string | null;
  /** True when every header table of the ticket comes before the mount and ends above it. */
  belowHeaders: boolean;
  /** `data-panel` of the sections in the shadow root, in order, but for those whose content loads when they are opened. */
  sections: string[];
  /** Scripts of ours that are still in the document, in or out of the mount. */
  scripts: number;
}

/** Reads {@link PanelState} off the page. */
export function panelState(page: Page): Promise<PanelState> {
  return page.evaluate(
    (laterNames) => {
      const mounts = document.querySelectorAll('#fai-panels');
      const mount = mounts[0] as HTMLElement | undefined;
      const headers = [...document.querySelectorAll('#content table.ticket_info')];
      const isBelow = (header: Element) =>
        mount !== undefined &&
        (header.compareDocumentPosition(mount) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        header.getBoundingClientRect().bottom <= mount.getBoundingClientRect().top + 0.5;
      const sections = mount?.shadowRoot?.querySelectorAll('section[data-panel]') ?? [];
      return {
        mounts: mounts.length,
        ticketId: mount ? Number(mount.dataset.ticketId) : null,
        nextElementId: mount?.nextElementSibling?.id ?? null,
        belowHeaders: headers.every(isBelow),
        sections: [...sections]
          .map((section) => section.getAttribute('data-panel') ?? '')
          .filter((name) => !laterNames.includes(name)),
        scripts: document.querySelectorAll('script[src*="/fai/assets/"]').length,
      };
    },
    laterKindNames as readonly string[],
  );
}

/** A panel's section; Playwright's selectors see through open shadow roots. */
export function panel(page: Page, name: PanelName): Locator {
  return page.locator(`#fai-panels section[data-panel="${name}"]`);
}

/** The button in a panel's heading that opens and closes it. */
export function toggle(page: Page, name: PanelName): Locator {
  return panel(page, name).locator('h3 button[aria-expanded]').first();
}

/**
 * Waits until osTicket has ended its scrolling to the newest entry, and goes back to the top: a click on the way lands
 * elsewhere. Above the thread core's bar lets go of the window, and the page moves a little (scp.js:418-470).
 */
export async function untilStill(page: Page): Promise<void> {
  await nothingMoves(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(100);
  await nothingMoves(page);
}

async function nothingMoves(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { jQuery } = window as unknown as { jQuery?: { timers: unknown[] } };
    return document.readyState === 'complete' && !jQuery?.timers.length;
  });
}

/** Clicks that button once nothing scrolls any more, and waits until the panel has turned. */
export async function clickToggle(page: Page, name: PanelName): Promise<void> {
  await untilStill(page);
  const before = await isOpen(page, name);
  await toggle(page, name).click();
  await untilOpen(page, name, !before);
}

/** Waits until a panel is open, or closed; the first click of all loads the script that turns it. */
export async function untilOpen(page: Page, name: PanelName, open = true): Promise<void> {
  await panel(page, name).locator(`h3 button[aria-expanded="${open}"]`).waitFor();
}

/** Whether a panel is open, as its button says. */
export async function isOpen(page: Page, name: PanelName): Promise<boolean> {
  return (await toggle(page, name).getAttribute('aria-expanded')) === 'true';
}
