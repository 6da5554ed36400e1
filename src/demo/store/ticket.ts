import type { PageLanguage } from '../pages/language.ts';

/** M: message of a customer, R: response of staff, N: internal note, as osTicket's thread names them. */
export type EntryType = 'M' | 'R' | 'N';

/** One entry of a ticket's thread. Ids grow over the whole helpdesk, as in osTicket. */
export interface ThreadEntry {
  entryId: number;
  type: EntryType;
  createdAt: Date;
  author: string;
  /** Title in the entry's header; usually only the first message has one. */
  title: string;
  /** Plain text; empty lines part paragraphs. */
  body: string;
  /** Set when the entry was edited: osTicket hides it and puts a new id with the old date in its place. */
  replacedBy: number | null;
}

/** A ticket with what its staff page shows. */
export interface Ticket {
  ticketId: number;
  ticketNumber: string;
  subject: string;
  status: string;
  priority: string;
  department: string;
  topic: string;
  source: string;
  assignee: string;
  servicePlan: string;
  /** Language of the page when the address asks for none; osTicket takes it from the staff member's profile. */
  language: PageLanguage;
  customer: { name: string; email: string; organization: string };
  customFields: { label: string; value: string }[];
  /**
   * What another tool wrote into a field of the form, as HTML, when the thread had so many entries.
   */
  toolField?: { label: string; value: string; afterEntry: number };
  createdAt: Date;
  dueAt: Date;
  /** False for a ticket of a department this staff member has no access to. */
  visibleToStaff: boolean;
  /** False for a ticket merged into another one: there it has neither a reply nor a note form (ticket-view.inc.php:30). */
  takesPosts: boolean;
  /** False keeps it out of the open queue; it has its own address all the same. */
  isListed: boolean;
  entries: ThreadEntry[];
}
