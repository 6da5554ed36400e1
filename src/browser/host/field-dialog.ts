import { inlineEditLinks } from './inline-edit.ts';

/** The one dialog of the staff pages; its content comes by a request (include/staff/footer.inc.php:23, scp/js/scp.js:639). */
const dialogId = 'popup';

/** Everything in the form but the note about the reason, which comes last (class.forms.php:1409, `getEditForm`). */
const controls = 'select, textarea, input:not([type="hidden"], [type="submit"], [type="button"])';

type Control = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

/**
 * Opens osTicket's dialog for a field of the ticket and waits for its form; null when it does not come before `until` is
 * aborted. What an earlier dialog held is gone by then: core empties it first (scp.js:656).
 */
export async function openFieldDialog(
  ticketId: number,
  field: string,
  until: AbortSignal,
): Promise<HTMLFormElement | null> {
  const address = `#tickets/${ticketId}/field/${field}/edit`;
  clickInlineEdit(address);
  // The form posts to where the link led (ajax.tickets.php:699).
  return await observed(until, () => {
    const form = dialog()?.querySelector('form');
    return form?.getAttribute('action') === address ? form : null;
  });
}

/**
 * Puts `text` into the form's field: the option that reads so, or the text itself. Wakes what listens for changes, leaves
 * the keyboard's focus there, and saves nothing. False where no option reads so.
 */
export function fillField(form: HTMLFormElement, text: string): boolean {
  const control = form.querySelector<Control>(controls);
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLSelectElement) {
    const option = [...control.options].find((one) => words(one.text) === words(text));
    if (!option) return false;
    option.selected = true;
  } else control.value = text;
  // jQuery's listeners hear events of the browser; Select2 is one of them.
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Waits until the dialog is closed, by saving or otherwise. */
export async function dialogClosed(until: AbortSignal): Promise<void> {
  await observed(until, () => !dialog()?.getClientRects().length);
}

function dialog(): HTMLElement | null {
  return document.getElementById(dialogId);
}

/**
 * Core listens on the document for clicks on such links (scp.js:1388). The title has a dialog like any other field, but core
 * puts no link on it (ticket-view.inc.php:287): then one of ours is clicked in its place.
 */
function clickInlineEdit(address: string): void {
  const found = [...document.querySelectorAll<HTMLElement>(inlineEditLinks)].find(
    (link) => link.getAttribute('href') === address,
  );
  if (found) {
    found.click();
    return;
  }
  const link = document.createElement('a');
  link.className = 'inline-edit';
  link.href = address;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** What `look` finds, looked for whenever something in the dialog changes; null once `until` is aborted. */
function observed<Found>(until: AbortSignal, look: () => Found | null | false): Promise<Found | null> {
  return new Promise((resolve) => {
    const end = (found: Found | null) => {
      observer.disconnect();
      until.removeEventListener('abort', giveUp);
      resolve(found);
    };
    const giveUp = () => end(null);
    const check = () => {
      const found = look();
      if (found) end(found);
    };
    const observer = new MutationObserver(check);
    const place = dialog();
    if (!place || until.aborted) return end(null);
    observer.observe(place, { subtree: true, childList: true, attributes: true });
    until.addEventListener('abort', giveUp);
    check();
  });
}

/** Blanks and capitals make no other option. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
