import { threadTabId, type WritingBox } from './selectors.ts';

/** Brings a box to the front as a click on its tab does; leaves a box alone that can be seen. */
export function openBox(box: WritingBox, textarea: Element): void {
  const form = textarea.closest('form') ?? textarea;
  // All boxes lie inside the thread's tab, which another tab may hide.
  if (form.parentElement && !isShown(form.parentElement)) document.getElementById(threadTabId)?.click();
  if (!isShown(form)) document.getElementById(box.tabId)?.click();
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
