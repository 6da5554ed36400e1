import { createHash } from 'node:crypto';
import type { Ticket } from '../contract/ticket.ts';
import type { PreparedTicket } from './prepare/prepared-ticket.ts';

/** Goes up when the same ticket would get another answer: other instructions, other checks. */
const version = 3;

/** A hash of all that an answer depends on beside the model. */
export function fingerprintOf({ state, people }: Ticket, prepared: PreparedTicket, language: string): string {
  const { subject, fields, entries, references, language: replyLanguage, warnings } = prepared;
  const customer = people.find(({ role }) => role === 'customer');
  const parts = [version, state, customer, subject, fields, entries, references, replyLanguage, warnings, language];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
