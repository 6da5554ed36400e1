import type { Ticket } from '../../../contract/ticket.ts';

const variable = /%\{\s?([\w.]{1,80})\s?\}/g;

/** A canned response with what is known filled in, and the names of the fields that are still to be filled in. */
export interface Filled {
  readonly text: string;
  readonly open: readonly string[];
}

/**
 * Fills in osTicket's variables, as core does when staff choose a canned response (include/ajax.tickets.php:548); what only
 * core knows stays as it is, to be seen. A signature is left out: core adds the person's own.
 */
export function fillVariables(text: string, ticket: Ticket): Filled {
  const values = valuesOf(ticket);
  const open = new Set<string>();
  const filled = text
    .replace(
      /^[ \t]*%\{\s?(?:signature|(?:ticket\.)?(?:staff|dept)\.signature|recipient\.signature)\s?\}[ \t]*$/gim,
      '',
    )
    .replace(variable, (all, name: string) => {
      const value = values[name.toLowerCase()];
      if (value === undefined || value === null || value === '') open.add(name.toLowerCase());
      return value || all;
    });
  return { text: filled.trim(), open: [...open] };
}

function valuesOf(ticket: Ticket): Readonly<Record<string, string | null>> {
  const customer = ticket.people.find(({ role }) => role === 'customer');
  const name = customer?.name ?? null;
  const words = name?.trim().split(/\s+/) ?? [];
  const person = (base: string) => ({
    [base]: name,
    [`${base}.full`]: name,
    [`${base}.original`]: name,
    [`${base}.first`]: words.length > 1 ? (words[0] ?? null) : name,
    [`${base}.last`]: words.length > 1 ? (words.at(-1) ?? null) : name,
  });
  return {
    ...person('ticket.name'),
    ...person('recipient.name'),
    ...person('user.name'),
    ...person('recipient'),
    'ticket.number': ticket.ticketNumber,
    ticket: ticket.ticketNumber,
    'ticket.subject': ticket.subject,
    'ticket.status': ticket.status,
    'ticket.dept': ticket.department.name,
    'ticket.dept.name': ticket.department.name,
    'ticket.topic': ticket.topic,
    'ticket.topic.name': ticket.topic,
    'ticket.priority': ticket.priority,
    'ticket.email': customer?.email ?? null,
    'recipient.email': customer?.email ?? null,
  };
}
