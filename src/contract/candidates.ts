import { z } from 'zod';
import { relatedReason } from './kinds/related.ts';
import { limits } from './limits.ts';
import { text } from './text.ts';
import { reference, ticket } from './ticket.ts';

/** Body of `POST tickets/{id}/candidates`: what the ticket is about, in words as they are written. None: no search. */
export const candidatesRequest = z.strictObject({
  words: z.array(text(limits.candidateWordChars, 1)).max(limits.candidateWords),
});
export type CandidatesRequest = z.input<typeof candidatesRequest>;

/** The beginning of an entry's body, as osTicket stores it: HTML may end within a tag. */
const passage = z.strictObject({ format: z.enum(['html', 'text']), body: text(limits.candidateTextChars) });

const facts = ticket.pick({
  ticketId: true,
  ticketNumber: true,
  subject: true,
  status: true,
  state: true,
  department: true,
  createdAt: true,
  closedAt: true,
});

export const candidateTicket = facts.extend({
  /** Why it is here; `words`: the search found it. */
  reasons: z.array(relatedReason).min(1).max(4),
  requester: z.strictObject({ name: z.string(), email: z.string().nullable() }).nullable(),
  /** The first message of a customer, and the last response of staff; no note is ever told. */
  request: passage.nullable(),
  response: passage.nullable(),
  /** Who wrote that response. */
  responder: z.string().nullable(),
});
export type CandidateTicket = z.output<typeof candidateTicket>;

/** Answer of `POST tickets/{id}/candidates`, at most 256 KiB. */
export const candidates = z.strictObject({
  /** Those the search found first, in its order; then those of the same requester, organisation, IP address, newest first. */
  tickets: z.array(candidateTicket).max(limits.candidateTickets),
  /** Canned responses of the ticket's department and articles for everybody that share words with it. */
  references: z.array(reference).max(limits.candidateReferences),
});
export type Candidates = z.output<typeof candidates>;
