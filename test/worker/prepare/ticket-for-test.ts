import { type Ticket, type TicketEntry, ticket as ticketSchema } from '../../../src/contract/ticket.ts';

/** An entry of a customer's, in HTML, with what `changes` says otherwise. */
export function entryOf(entryId: number, body: string, changes: Partial<TicketEntry> = {}): TicketEntry {
  return {
    entryId,
    type: 'M',
    at: `2026-11-${String(Math.min(28, entryId)).padStart(2, '0')}T10:00:00Z`,
    author: { role: 'customer', name: 'Ana Pérez' },
    format: 'html',
    body,
    attachments: [],
    ...changes,
  };
}

/** A ticket with these entries; it fits the contract, or the test that made it is wrong. */
export function ticketOf(entries: TicketEntry[], changes: Partial<Ticket> = {}): Ticket {
  return ticketSchema.parse({
    ticketId: 42,
    ticketNumber: '004711',
    subject: 'Printer broken',
    status: 'Open',
    state: 'open',
    department: { id: 1, name: 'Support' },
    topic: null,
    priority: null,
    createdAt: '2026-11-01T10:00:00Z',
    dueAt: null,
    closedAt: null,
    language: null,
    customFields: [],
    people: [{ role: 'customer', name: 'Ana Pérez', email: 'ana@example.org' }],
    organization: null,
    entries,
    nextAfter: null,
    references: [],
    ...changes,
  });
}
