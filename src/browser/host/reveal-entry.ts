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
  if (isFolded(entry)) document.getElementById(threadTabId)?.click();
  for (let around = entry.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  if (isFolded(entry)) unfold(entry);
  if (isFolded(entry)) return false;
  entry.scrollIntoView();
  scrollBy(0, -stickyBarHeight);
  if (!entry.hasAttribute('tabindex')) {
    // Takes the focus this once, so that Tab goes on from here.
    entry.tabIndex = -1;
    entry.addEventListener('blur', () => entry.removeAttribute('tabindex'), { once: true });
  }
  entry.focus({ preventScroll: true });
  // An animation leaves nothing behind in an element that is not ours.
  entry.animate?.({ outline: ['3px solid #e65524', '3px solid transparent'], easing: 'ease-in' }, markMs);
  return true;
}

/** Whether an element has no box: something around it, or it itself, is not displayed. */
function isFolded(element: Element): boolean {
  return element.getClientRects().length === 0;
}

/** Undoes what jQuery's `hide()` and the attribute `hidden` do to an entry; a rule of a theme stays as it is. */
function unfold(entry: HTMLElement): void {
  entry.hidden = false;
  if (entry.style.display === 'none') entry.style.display = '';
}
