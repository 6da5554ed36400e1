/**
 * Everything the panels know about osTicket's staff page. File and line are of v1.18.1; v1.17.5 has the same names.
 */

/** The tabs over the thread: the panels stand directly before them (include/staff/ticket-view.inc.php:739). */
export const ticketTabsId = 'ticket_tabs';

/** What jquery-pjax fills on every navigation inside the staff panel (include/staff/header.inc.php:89). */
export const pjaxContainerId = 'pjax-container';

/** The link of the thread's tab; core itself clicks it to bring the thread back (ticket-view.inc.php:1373). */
export const threadTabId = 'ticket-thread-tab';

/** The element of one thread entry (include/staff/templates/thread-entries.tmpl.php). */
export function threadEntryId(entryId: number): string {
  return `thread-entry-${entryId}`;
}

/** The bar that stays at the window's top while one scrolls (`.sticky.bar`, scp/js/scp.js, `$.fn.sticky`), in pixels. */
export const stickyBarHeight = 60;
