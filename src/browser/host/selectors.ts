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

/**
 * Sent to the document by our item in osTicket's More menu (php-shim/lib/Fai/Page/MoreMenu.php), with `detail.ticketId`.
 * Who takes the wish prevents the default.
 */
export const refreshEvent = 'fai:refresh';

/** What core wants with every change (scp/staff.inc.php:114); empty where the page has none. */
export function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf_token"]')?.content ?? '';
}

/** One of the two boxes staff write in (ticket-view.inc.php:776-1175). */
export interface WritingBox {
  /** The textarea that osTicket posts; Redactor keeps it up to date while it is there. */
  textareaId: string;
  /** The link that brings the box's form to the front (the click is handled in scp/js/scp.js:998). */
  tabId: string;
}

/** Absent without the permission to reply and on merged children (ticket-view.inc.php:779). */
export const replyBox: WritingBox = { textareaId: 'response', tabId: 'post-reply-tab' };

/** Absent on merged children (ticket-view.inc.php:786). */
export const noteBox: WritingBox = { textareaId: 'internal_note', tabId: 'post-note-tab' };

/** On a textarea whose text osTicket takes for HTML, with an editor on it or not (ticket-view.inc.php:1054, 1174). */
export const richTextClass = 'richtext';

/** On the element that Redactor makes editable (js/redactor.min.js, `module.editor`, `enable`). */
export const redactorClass = 'redactor-in';
