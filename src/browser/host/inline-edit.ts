/**
 * The links on fields of the ticket that open osTicket's dialog for them; only those who may edit the ticket have any
 * (include/staff/ticket-view.inc.php:345 priority, 495 source, 527, 571, 588, 621 topic, 704 fields of forms).
 */
export const inlineEditLinks = 'a.inline-edit';

/** Whether this person has osTicket's inline edit on this page. The source always has its link, whatever else has none. */
export function hasInlineEdit(): boolean {
  return !!document.querySelector(inlineEditLinks);
}
