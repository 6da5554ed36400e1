import type { Ticket } from './ticket.ts';

/** A field of a ticket that osTicket lets staff edit in its place. */
export interface TicketField {
  /** As the address of its dialog names it: the number of a form's field, or a word (include/class.ticket.php:1110). */
  id: string;
  label: string;
  member: 'subject' | 'priority' | 'topic' | 'source';
  /** All it may be set to; null for free text. */
  choices: ((ticket: Ticket) => string[]) | null;
}

const topics = [
  'General question',
  'Billing',
  'Equipment / Fault report',
  'Equipment / Maintenance',
  'Projects / Rollout',
  'Sales / Shipping',
];

/** What is chosen among, with what the ticket has, whatever its language. */
const among = (names: string[], member: TicketField['member']) => (ticket: Ticket) => [
  ...new Set([...names, ticket[member]]),
];

export const titleField: TicketField = { id: '20', label: 'Issue Summary', member: 'subject', choices: null };
export const priorityField: TicketField = {
  ...{ id: '22', label: 'Priority Level', member: 'priority' },
  choices: among(['Low', 'Normal', 'High', 'Emergency'], 'priority'),
};
export const topicField: TicketField = {
  ...{ id: 'topic', label: 'Help Topic', member: 'topic' },
  choices: among(topics, 'topic'),
};
export const sourceField: TicketField = {
  ...{ id: 'source', label: 'Ticket Source', member: 'source' },
  choices: among(['Phone', 'Email', 'Web', 'API', 'Other'], 'source'),
};

/** All of them. Only the title has no link on the ticket page (include/staff/ticket-view.inc.php:287). */
export const ticketFields: readonly TicketField[] = [titleField, priorityField, topicField, sourceField];
