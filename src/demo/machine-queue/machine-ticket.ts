import type { TicketEntry, Ticket as WireTicket } from '../../contract/ticket.ts';
import { visibleEntries } from '../store/thread.ts';
import type { ThreadEntry, Ticket } from '../store/ticket.ts';

const authorRoles = { M: 'customer', R: 'staff', N: 'staff' } as const;

/** A page holds so many entries here: few enough that a long ticket of the stand-in has several. */
const entriesPerPage = 20;

/** A ticket as `GET tickets/{id}` tells it (contract, section 4), from its beginning or after an entry. */
export function machineTicket(ticket: Ticket, after: number | null): WireTicket {
  const visible = visibleEntries(ticket.entries);
  const from = after === null ? 0 : visible.findIndex((entry) => entry.entryId === after) + 1;
  const page = visible.slice(from, from + entriesPerPage);
  const { ticketId, ticketNumber, subject, status, priority, topic, customFields, customer } = ticket;
  const staff = [...new Set(visible.filter((entry) => entry.type !== 'M').map((entry) => entry.author))];
  return {
    ticketId,
    ticketNumber,
    subject,
    status,
    state: /closed|resolved/i.test(status) ? 'closed' : 'open',
    department: { id: 1, name: ticket.department },
    topic,
    priority,
    createdAt: ticket.createdAt.toISOString(),
    dueAt: ticket.dueAt.toISOString(),
    closedAt: null,
    language: null,
    customFields,
    people: [
      { role: 'customer', name: customer.name, email: customer.email },
      ...staff.map((name) => ({ role: 'staff' as const, name, email: null })),
    ],
    organization: customer.organization,
    entries: page.map(machineEntry),
    nextAfter: from + page.length < visible.length ? (page.at(-1)?.entryId ?? null) : null,
    references: [],
  };
}

function machineEntry({ entryId, type, createdAt, author, body }: ThreadEntry): TicketEntry {
  return {
    entryId,
    type,
    at: createdAt.toISOString(),
    author: { role: authorRoles[type], name: author },
    format: 'text',
    body,
    attachments: [],
  };
}
