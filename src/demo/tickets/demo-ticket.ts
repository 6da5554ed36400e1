import type { WriteBackInput } from '../../contract/write-back.ts';
import { staffName } from '../people/person.ts';
import type { EntryType, ThreadEntry, Ticket } from '../store/ticket.ts';

/** A moment so many days ago, at a time of day in UTC: the demo is never older than a few days. */
export type At = (daysAgo: number, time: `${number}:${number}`) => Date;

/** A ticket every stand-in starts with. */
export interface DemoTicket {
  ticketId: number;
  /** A word or two for the picker. */
  name: string;
  /** What this ticket is there to show. */
  line: string;
  ticket(at: At): Ticket;
  insights?(at: At): WriteBackInput;
  /** Analyses before the last one, the oldest first: what they said has changed since. */
  history?(at: At): WriteBackInput[];
  /** Analyses before the last one, whose recommendations still stand. */
  earlierInsights?(at: At): WriteBackInput[];
}

/** Days before `now`. */
export function daysBefore(now: Date): At {
  return (daysAgo, time) => {
    const day = new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    return new Date(`${day}T${time}:00Z`);
  };
}

/** What made the insights of the demo: nothing did, they were written by hand. */
export const demoModel = { provider: 'demo', name: 'hand-written' };

type TicketDraft = Pick<Ticket, 'ticketId' | 'subject' | 'customer' | 'entries'> & Partial<Ticket>;

/** A ticket with the usual values for whatever the draft leaves open. */
export function draftTicket(draft: TicketDraft): Ticket {
  const createdAt = draft.entries[0]?.createdAt ?? new Date(0);
  return {
    ticketNumber: String(284_000 + draft.ticketId * 137),
    status: 'Open',
    priority: 'Normal',
    department: 'Support',
    topic: 'General question',
    source: 'Email',
    assignee: staffName,
    servicePlan: 'Default (48 hours)',
    language: 'en-US',
    customFields: [],
    createdAt,
    dueAt: new Date(createdAt.getTime() + 2 * 86_400_000),
    visibleToStaff: true,
    takesPosts: true,
    isListed: true,
    ...draft,
  };
}

/** One entry of a thread. */
export function entry(
  entryId: number,
  type: EntryType,
  createdAt: Date,
  author: string,
  body: string,
  more: Partial<ThreadEntry> = {},
): ThreadEntry {
  return { entryId, type, createdAt, author, title: '', body, replacedBy: null, ...more };
}
