import { stickyBarHeight, threadEntryId, threadTabId } from './selectors.ts';

const markMs = 2_000;

/**
 * Brings a thread entry of osTicket's page into view, moves the keyboard's focus there and marks it for two seconds.
 * Answers false when the entry is not on this page, and when it stays hidden by something that is not known here.
 * Leaves address and history alone, and moves nothing slowly.
 *
 * osTicket itself folds entries away only with the whole thread, behind another tab (ticket-view.inc.php:739-775);
 * plugins and themes fold single ones. Old versions of an edited entry are in a dialog, never in the page
 * (class.thread_actions.php:228 hides them): the shim names their successors.
 */
export function revealEntry(entryId: number): boolean {
  const entry = document.getElementById(threadEntryId(entryId));
  if (!entry) return false;
  // Without a box it is behind another tab, in a closed detail, or hidden by a script as jQuery's `hide()` does it.
  const isFolded = () => entry.getClientRects().length === 0;
  if (isFolded()) {
    entry.closest('details')?.setAttribute('open', '');
    entry.hidden = false;
    entry.style.display = '';
  }
  // Last: a click on the tab that is open already sets osTicket's own scripts to work for nothing.
  if (isFolded()) document.getElementById(threadTabId)?.click();
  if (isFolded()) return false;
  entry.scrollIntoView();
  scrollBy(0, -stickyBarHeight);
  if (!entry.hasAttribute('tabindex')) {
    // Takes the focus this once, so that Tab goes on from here.
    entry.tabIndex = -1;
    entry.addEventListener('blur', () => entry.removeAttribute('tabindex'), { once: true });
  }
  entry.focus({ preventScroll: true });
  // An animation leaves nothing behind in an element that is not ours. Who wants less motion sees the mark come and go.
  const easing = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'step-end' : 'ease-in';
  entry.animate?.({ outline: ['3px solid #e65524', '3px solid transparent'], easing }, markMs);
  return true;
}
