import type { Page } from 'playwright-core';
import type { Host } from '../hosts/host.ts';

/** Address of a ticket in the staff panel. */
export function ticketUrl(host: Pick<Host, 'url'>, ticketId: number): string {
  return `${host.url}scp/tickets.php?id=${ticketId}`;
}

/** Address of the insights route for the page. */
export function insightsUrl(host: Pick<Host, 'url'>, ticketId: number): string {
  return `${host.url}scp/ajax.php/fai/tickets/${ticketId}/insights`;
}

/** Opens a ticket by a full load, and waits for the panels unless the ticket has none. */
export async function openTicket(page: Page, host: Host, ticketId: number, { panels = true } = {}): Promise<void> {
  await page.goto(ticketUrl(host, ticketId));
  await page.waitForSelector(panels ? '#fai-panels section[data-panel]' : '#ticket_tabs');
}

/** The page as the server sent it, without a browser's changes, for the person logged in there. */
export async function ticketHtml(page: Page, host: Host, ticketId: number): Promise<string> {
  const answer = await page.request.get(ticketUrl(host, ticketId));
  return answer.text();
}
