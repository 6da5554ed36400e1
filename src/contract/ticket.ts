import { z } from 'zod';
import { limits } from './limits.ts';
import { databaseId, languageTag, text, utcTime } from './text.ts';

/**
 * Answer of `GET tickets/{id}`: a ticket for analysis (contract, section 4). At most 1 MiB; `nextAfter` names the entry
 * after which `?after=ENTRY_ID` goes on. Bodies are as osTicket stores them, so that a reader sees what a mail tried to hide.
 */

export const named = z.strictObject({ id: z.int().min(0), name: z.string() });

export const personRole = z.enum(['customer', 'collaborator', 'staff']);
export const authorRole = z.enum(['customer', 'staff', 'system']);
export const entryType = z.enum(['M', 'R', 'N']);

export const ticketEntry = z.strictObject({
  entryId: databaseId,
  type: entryType,
  at: utcTime,
  author: z.strictObject({ role: authorRole, name: z.string() }),
  format: z.enum(['html', 'text']),
  body: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0) })),
});
export type TicketEntry = z.output<typeof ticketEntry>;

/** Something a reply may be built on: a canned response of this department, a published FAQ article. */
export const reference = z.strictObject({
  kind: z.enum(['canned', 'faq']),
  id: z.string(),
  title: z.string(),
  /** Plain text or HTML, as osTicket stores it. */
  body: text(limits.referenceChars),
  internal: z.boolean(),
});
export type Reference = z.output<typeof reference>;

export const ticket = z.strictObject({
  ticketId: databaseId,
  ticketNumber: z.string(),
  subject: z.string(),
  status: z.string(),
  state: z.enum(['open', 'closed']),
  department: named,
  topic: z.string().nullable(),
  priority: z.string().nullable(),
  createdAt: utcTime,
  dueAt: utcTime.nullable(),
  closedAt: utcTime.nullable(),
  /** The customer's language, where osTicket knows it. */
  language: languageTag.nullable(),
  customFields: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  people: z.array(z.strictObject({ role: personRole, name: z.string(), email: z.string().nullable() })),
  organization: z.string().nullable(),
  entries: z.array(ticketEntry),
  nextAfter: databaseId.nullable(),
  references: z.array(reference).max(limits.references),
});
export type Ticket = z.output<typeof ticket>;
