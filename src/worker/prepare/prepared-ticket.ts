import type { z } from 'zod';
import type { warning } from '../../contract/parts.ts';
import type { Reference, Ticket, TicketEntry } from '../../contract/ticket.ts';

/** What staff are told about a ticket. */
export type Warning = z.output<typeof warning>;

/** A ticket as a model may read it, before personal data is taken out: plain text, no more than a budget allows. */
export interface PreparedTicket {
  readonly ticketId: Ticket['ticketId'];
  readonly subject: string;
  /** What is known beside the conversation: its state, and the fields of its forms. */
  readonly fields: readonly PreparedField[];
  /** The customer's: what they write in, or what osTicket knows; null when neither tells. */
  readonly language: string | null;
  /** In the thread's order. Entries without text and attachments are not there. */
  readonly entries: readonly PreparedEntry[];
  readonly references: readonly PreparedReference[];
  readonly warnings: readonly Warning[];
  readonly leftOut: LeftOut;
}

/** One line: what a form asked, and what was answered. */
export interface PreparedField {
  readonly label: string;
  readonly value: string;
}

export interface PreparedEntry {
  readonly entryId: TicketEntry['entryId'];
  readonly type: TicketEntry['type'];
  readonly at: string;
  readonly role: TicketEntry['author']['role'];
  readonly name: string;
  readonly text: string;
}

export interface PreparedReference {
  readonly kind: Reference['kind'];
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly internal: boolean;
}

/** What the budget had no room for: entries of which nothing is left, and characters of all entries. */
export interface LeftOut {
  readonly entries: number;
  readonly chars: number;
}
