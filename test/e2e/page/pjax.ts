import type { Page } from 'playwright-core';
import { panelState } from './panels.ts';

const stayMark = 'faiTestStay';

/** Marks the document, so that {@link isSameDocument} can tell a swap by PJAX from a full load. */
export function markDocument(page: Page): Promise<void> {
  return page.evaluate((mark) => {
    Object.assign(window, { [mark]: true });
  }, stayMark);
}

/** True when nothing but PJAX has happened since {@link markDocument}. */
export function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate((mark) => mark in window, stayMark);
}

/** Clicks a ticket's number in the list of tickets and waits for its page; by default for its panels too. */
export async function clickTicket(page: Page, ticketId: number, waitForPage = waitForTicket): Promise<void> {
  await page.locator(`#pjax-container a.preview[href$="tickets.php?id=${ticketId}"]`).first().click();
  await waitForPage(page, ticketId);
}

/** Clicks "Tickets" in the navigation and waits for the list. */
export async function clickTicketList(page: Page): Promise<void> {
  await page.click('#nav a[href$="tickets.php"]');
  await waitForTicketList(page);
}

/** Waits until the list of tickets is what the page shows. */
export async function waitForTicketList(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('#ticket_tabs') && document.querySelector('#tickets a.preview, table.list a.preview'),
  );
}

/** Waits until the page shows this ticket, with panels or without. */
export async function waitForTicketTabs(page: Page, ticketId: number): Promise<void> {
  await page.waitForFunction(
    (id) =>
      document.querySelector('#ticket_tabs') && document.querySelector(`#content a[href$="tickets.php?id=${id}"]`),
    ticketId,
  );
}

/** Waits until the page shows this ticket with its panels drawn. */
export async function waitForTicket(page: Page, ticketId: number): Promise<void> {
  await page.waitForFunction((id) => {
    const mount = document
      .querySelector<HTMLElement>('#ticket_tabs')
      ?.parentElement?.querySelector<HTMLElement>('#fai-panels');
    return mount?.dataset.ticketId === String(id) && !!mount.shadowRoot?.querySelector('section[data-panel]');
  }, ticketId);
}

/** How the panels stand on a ticket's page, without what differs from ticket to ticket. */
export async function placement(
  page: Page,
): Promise<{ mounts: number; nextElementId: string | null; sections: string[] }> {
  const { mounts, nextElementId, sections } = await panelState(page);
  return { mounts, nextElementId, sections };
}
