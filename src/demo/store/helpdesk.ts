import type { EntryType, ThreadEntry, Ticket } from './ticket.ts';

/** The tickets of the stand-in, in memory. */
export interface Helpdesk {
  tickets(): Ticket[];
  ticket(ticketId: number): Ticket | null;
  /** Adds an entry dated by the clock and returns its id. Throws for a ticket that does not exist. */
  addEntry(ticketId: number, type: EntryType, text: string): number;
}

/** Name of the one staff member who is logged in. */
export const staffName = 'Robin Adler';

/** A helpdesk that starts with `tickets`. */
export function createHelpdesk(tickets: Ticket[], now: () => Date): Helpdesk {
  const byId = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  let lastEntryId = Math.max(0, ...tickets.flatMap((ticket) => ticket.entries.map((entry) => entry.entryId)));

  return {
    tickets: () => [...byId.values()],
    ticket: (ticketId) => byId.get(ticketId) ?? null,
    addEntry(ticketId, type, text) {
      const ticket = byId.get(ticketId);
      if (!ticket) throw new Error(`no ticket ${ticketId}`);
      lastEntryId += 1;
      const author = type === 'M' ? ticket.customer.name : staffName;
      const entry: ThreadEntry = {
        entryId: lastEntryId,
        type,
        createdAt: now(),
        author,
        title: '',
        body: text,
        replacedBy: null,
      };
      ticket.entries.push(entry);
      return entry.entryId;
    },
  };
}
