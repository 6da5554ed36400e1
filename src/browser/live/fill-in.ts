import type { FirstPaint } from '../handover.ts';
import { dialogClosed, fillField, openFieldDialog } from '../host/field-dialog.ts';
import type { State } from './state.ts';

/** For so long the helpdesk may take to bring its dialog, in milliseconds. */
const patienceMs = 20_000;

/**
 * Makes the action that opens osTicket's own dialog for a field with a suggestion filled in: the person saves it there, with
 * their own rights, or does not. Says when that could not be done; `onClosed` is called when the dialog has closed.
 */
export function createFillIn(
  { facts, environment, end }: Pick<FirstPaint, 'facts' | 'environment' | 'end'>,
  state: State,
  onClosed: () => void,
): (field: string, text: string) => Promise<void> {
  /** Whoever opens a second dialog waits no longer for the first. */
  let current = new AbortController();
  /** The field whose dialog was asked for and is not there yet. */
  let opening: string | null = null;
  end.signal.addEventListener('abort', () => current.abort());

  return async (field, text) => {
    // The form that a second click brings would take the place of the one that was filled in.
    if (opening === field) return;
    current.abort();
    if (end.signal.aborted) return;
    const mine = new AbortController();
    current = mine;
    state.say(null);
    const patience = new AbortController();
    mine.signal.addEventListener('abort', () => patience.abort());
    environment.after(patienceMs, () => patience.abort(), mine.signal);
    opening = field;
    const form = await openFieldDialog(facts.data.ticketId, field, patience.signal);
    if (current === mine) opening = null;
    if (mine.signal.aborted) return;
    if (!form) return state.say({ is: 'not_opened' });
    if (!fillField(form, text)) state.say({ is: 'not_filled' });
    await dialogClosed(mine.signal);
    if (!mine.signal.aborted) onClosed();
  };
}
