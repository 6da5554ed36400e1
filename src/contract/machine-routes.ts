import type { z } from 'zod';
import { candidates, candidatesRequest } from './candidates.ts';
import { health } from './health.ts';
import { answersWriteBack, openQuestions } from './kinds/questions.ts';
import type { ProblemCode } from './problem.ts';
import { ackRequest, extendAnswer, extendRequest, leaseAnswer, leaseRequest, releaseRequest } from './queue.ts';
import { revocation } from './revocation.ts';
import { ticket } from './ticket.ts';
import { storedInsights, writeBack, writeBackAnswer } from './write-back.ts';

/** Every scope a token may carry. */
export type Scope =
  | 'queue:lease'
  | 'tickets:read'
  | 'insights:read'
  | 'insights:write'
  | 'health:read'
  | 'tokens:revoke';

/** One verb on one path of the machine API, below `api/http.php/fai/v1/`. */
export interface MachineRoute {
  /** With `{id}` for the id of a ticket. */
  path: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  scope: Scope;
  does: string;
  /** Shape of the JSON body; a route without one reads none. */
  body?: z.ZodType;
  /** Parameters behind the `?`. */
  query?: Record<string, { does: string; schema: z.ZodType }>;
  /** Shape of the answer with status 200; a route without one answers 204 without a body. */
  answer?: z.ZodType;
  /** Problems beside those that every route has, and those that come with a body or a ticket. */
  problems?: ProblemCode[];
}

/** The machine API, as the OpenAPI document tells it and as the shim routes it (contract, section 4). */
export const machineRoutes: MachineRoute[] = [
  {
    path: 'queue/lease',
    method: 'POST',
    scope: 'queue:lease',
    does: 'Hands out waiting work: one lease a ticket, with all its events that have settled.',
    body: leaseRequest,
    answer: leaseAnswer,
  },
  {
    path: 'queue/extend',
    method: 'POST',
    scope: 'queue:lease',
    does: 'Keeps a lease for longer.',
    body: extendRequest,
    answer: extendAnswer,
    problems: ['lease_lost'],
  },
  {
    path: 'queue/ack',
    method: 'POST',
    scope: 'queue:lease',
    does: 'The work is done: its events are deleted. The same again within the hour is harmless.',
    body: ackRequest,
    problems: ['lease_lost'],
  },
  {
    path: 'queue/release',
    method: 'POST',
    scope: 'queue:lease',
    does: 'The work was not done: it is tried again later, or given up after five attempts or when `final`.',
    body: releaseRequest,
    problems: ['lease_lost'],
  },
  {
    path: 'tickets/{id}',
    method: 'GET',
    scope: 'tickets:read',
    does: 'A ticket for analysis, at most 1 MiB of it. While `nextAfter` is not null, `after` with that id goes on.',
    query: {
      after: { does: 'Tells only entries after this one; an id of this ticket.', schema: ticket.shape.ticketId },
    },
    answer: ticket,
    problems: ['bad_request'],
  },
  {
    path: 'tickets/{id}/candidates',
    method: 'POST',
    scope: 'tickets:read',
    does: 'What may have to do with a ticket, found by the search of osTicket and by requester, organisation and IP address. Changes nothing; the words come in a body because web servers write addresses into their logs.',
    body: candidatesRequest,
    answer: candidates,
  },
  {
    path: 'tickets/{id}/insights',
    method: 'GET',
    scope: 'insights:read',
    does: 'What is stored, in the shape of the write-back; 404 where nothing is.',
    answer: storedInsights,
  },
  {
    path: 'tickets/{id}/insights',
    method: 'PUT',
    scope: 'insights:write',
    does: 'Writes insights back: an absent part stays, null removes it. All of it is applied, or nothing.',
    body: writeBack,
    answer: writeBackAnswer,
    problems: ['lease_lost'],
  },
  {
    path: 'tickets/{id}/insights',
    method: 'DELETE',
    scope: 'insights:write',
    does: 'Removes what is stored.',
  },
  {
    path: 'tickets/{id}/questions',
    method: 'GET',
    scope: 'tickets:read',
    does: 'Questions of staff that wait for an answer, the oldest first; at most twenty, answer those and ask again.',
    answer: openQuestions,
  },
  {
    path: 'tickets/{id}/answers',
    method: 'PUT',
    scope: 'insights:write',
    does: 'Answers questions. An answer to a question that is gone or answered already changes nothing.',
    body: answersWriteBack,
    problems: ['lease_lost'],
  },
  {
    path: 'health',
    method: 'GET',
    scope: 'health:read',
    does: 'What runs here, how the queue is doing and how insights fare.',
    answer: health,
  },
  {
    path: 'tokens/revoked',
    method: 'POST',
    scope: 'tokens:revoke',
    does: 'Calls a token back: it is refused from the next request on.',
    body: revocation,
  },
];
