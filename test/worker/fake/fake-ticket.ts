import type { Ticket } from '../../../src/contract/ticket.ts';

/** A ticket with so many messages; ids of its entries are the ticket's, followed by two digits. */
export function fakeTicket(ticketId: number, messages: number, more: Partial<Ticket> = {}): Ticket {
  return {
    ticketId,
    ticketNumber: String(100_000 + ticketId),
    subject: `Subject of ${ticketId}`,
    status: 'Open',
    state: 'open',
    department: { id: 1, name: 'Support' },
    topic: null,
    priority: null,
    createdAt: '2026-11-20T10:00:00Z',
    dueAt: null,
    closedAt: null,
    language: null,
    customFields: [],
    people: [{ role: 'customer', name: 'Ada Testmann', email: 'ada@test.example' }],
    organization: null,
    entries: Array.from({ length: messages }, (_, index) => ({
      entryId: ticketId * 100 + index + 1,
      type: 'M' as const,
      at: `2026-11-20T10:${String(index).padStart(2, '0')}:00Z`,
      author: { role: 'customer' as const, name: 'Ada Testmann' },
      format: 'text' as const,
      body: `Canary-${ticketId}-${index}: the machine is broken, please help.`,
      attachments: [],
    })),
    nextAfter: null,
    references: [],
    ...more,
  };
}
