import { stickyBarHeight, threadEntryId, threadTabId } from './selectors.ts';

const markMs = 2_000;

/**
 * Brings a thread entry of osTicket's page into view, moves the keyboard's focus there and marks it for two seconds.
 * Answers false when the entry is not on this page. Leaves address and history alone, and moves nothing slowly.
 */
export function revealEntry(entryId: number): boolean {
  const entry = document.getElementById(threadEntryId(entryId));
  if (!entry) return false;
  // Behind another tab the entry has no box.
  if (entry.getClientRects().length === 0) document.getElementById(threadTabId)?.click();
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
