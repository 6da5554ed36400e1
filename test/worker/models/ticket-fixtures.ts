import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UrgencyLevel } from '../../../src/contract/kinds/assessment.ts';
import { type Ticket, ticket as ticketSchema } from '../../../src/contract/ticket.ts';

/** A ticket as the fixtures write it down, with what a good summary of it would hold. */
export interface TicketFixture {
  name: string;
  language: string;
  subject: string;
  state?: 'open' | 'closed';
  entries: [type: 'M' | 'R' | 'N', at: string, text: string][];
  references: [kind: 'faq' | 'canned', id: string, title: string, body: string][];
  expected: {
    /** Words of the ticket without which a summary misses something. */
    facts: string[];
    /** Of the sentence that says what the customer wants. */
    request: string;
    /** Of all questions that nobody has answered, and of no others. */
    open: string[];
    dates: string[];
    reference: string | null;
    waiting: 'staff' | 'customer' | 'none';
    /** What a person would say who reads no more than the ticket; null where nothing in it is a reason for haste. */
    urgency: UrgencyLevel | null;
  };
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'tickets');

/** All tickets of our own, in the languages of the page. */
export function ticketFixtures(): TicketFixture[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TicketFixture[]);
}

/** The fixture as the helpdesk would tell it. */
export function ticketOfFixture({ subject, state = 'open', entries, references }: TicketFixture, ticketId = 1): Ticket {
  const roles = { M: 'customer', R: 'staff', N: 'staff' } as const;
  return ticketSchema.parse({
    ticketId,
    ticketNumber: '100001',
    subject,
    status: state === 'open' ? 'Open' : 'Closed',
    state,
    department: { id: 1, name: 'Support' },
    topic: null,
    priority: null,
    createdAt: entries[0]?.[1],
    dueAt: null,
    closedAt: null,
    language: null,
    customFields: [],
    people: [{ role: 'customer', name: 'Alex Doe', email: 'alex@example.org' }],
    organization: null,
    entries: entries.map(([type, at, body], index) => ({
      entryId: index + 1,
      type,
      at,
      author: { role: roles[type], name: roles[type] === 'customer' ? 'Alex Doe' : 'Robin Adler' },
      format: 'text',
      body,
      attachments: [],
    })),
    nextAfter: null,
    references: references.map(([kind, id, title, body]) => ({ kind, id, title, body, internal: false })),
  });
}

/** The fixture with the references of all of them, its own under their own ids: far more that could fit. */
export function withAllReferences(fixture: TicketFixture, all: readonly TicketFixture[]): TicketFixture {
  const others = all
    .filter((one) => one !== fixture)
    .flatMap((one, index) =>
      one.references.map(([kind, id, title, body]): TicketFixture['references'][number] => [
        kind,
        `${index}-${id}`,
        title,
        body,
      ]),
    );
  return { ...fixture, references: [...others, ...fixture.references].slice(-50) };
}
