import { problemAnswer, seeOther } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';
import { readView } from '../pages/view.ts';
import type { EntryType } from '../store/ticket.ts';
import type { World } from '../world.ts';

const maxFormBytes = 100_000;

/** What each form of the ticket page appends; the names of actions and fields are osTicket's where it has them. */
const actions: Record<string, { type: EntryType; field: string }> = {
  reply: { type: 'R', field: 'response' },
  postnote: { type: 'N', field: 'note' },
  customer: { type: 'M', field: 'message' },
};

/**
 * `POST scp/tickets.php?id=N`: a reply, a note, a message written in the customer's place, or everything as it was at the
 * start.
 */
export function formsRoute(world: World): Route {
  return async ({ method, path, query, readBody }) => {
    if (path !== '/scp/tickets.php' || method !== 'POST') return null;
    const body = await readBody(maxFormBytes);
    if (body === 'too_large') return problemAnswer('too_large');
    const form = new URLSearchParams(body.toString('utf8'));
    const isOurs = form.get('__CSRFToken__') === world.formToken;
    if (isOurs && form.get('a') === 'start-over') {
      world.startOver();
      return seeOther(`/scp/tickets.php?${query}`);
    }
    const action = actions[form.get('a') ?? ''];
    const ticket = world.helpdesk.ticket(Number(query.get('id')));
    if (!action || !ticket?.visibleToStaff || !isOurs) return problemAnswer('bad_request');

    const text = (form.get(action.field) ?? '').trim();
    const author = action.type === 'M' ? undefined : readView(query, ticket, world.settings).person.name;
    if (text !== '') world.helpdesk.addEntry(ticket.ticketId, action.type, text, author);
    return seeOther(`/scp/tickets.php?${query}`);
  };
}
