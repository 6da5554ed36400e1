import type { EventKind } from '../../contract/queue.ts';
import { staffName } from '../people/person.ts';
import type { EntryType, ThreadEntry, Ticket } from './ticket.ts';

/** Hears of what happens to tickets, as the shim's capture does on a real helpdesk. */
export type ChangeListener = (ticketId: number, kind: EventKind) => void;

/** The tickets of the stand-in, in memory. */
export interface Helpdesk {
  tickets(): Ticket[];
  ticket(ticketId: number): Ticket | null;
  /** Adds an entry dated by the clock and returns its id. Throws for a ticket that does not exist. */
  addEntry(ticketId: number, type: EntryType, text: string, author?: string): number;
}

const kinds: Record<EntryType, EventKind> = { M: 'message', R: 'response', N: 'note' };

/** A helpdesk that starts with `tickets` and tells `onChange` of everything that happens to them later. */
export function createHelpdesk(tickets: Ticket[], now: () => Date, onChange: ChangeListener = () => {}): Helpdesk {
  const byId = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  let lastEntryId = Math.max(0, ...tickets.flatMap((ticket) => ticket.entries.map((entry) => entry.entryId)));

  return {
    tickets: () => [...byId.values()],
    ticket: (ticketId) => byId.get(ticketId) ?? null,
    addEntry(ticketId, type, text, author) {
      const ticket = byId.get(ticketId);
      if (!ticket) throw new Error(`no ticket ${ticketId}`);
      lastEntryId += 1;
      const entry: ThreadEntry = {
        entryId: lastEntryId,
        type,
        createdAt: now(),
        author: author ?? (type === 'M' ? ticket.customer.name : staffName),
        title: '',
        body: text,
        replacedBy: null,
      };
      ticket.entries.push(entry);
      onChange(ticketId, kinds[type]);
      return entry.entryId;
    },
  };
}
