import type { Candidates, CandidateTicket } from '../../contract/candidates.ts';
import { limits } from '../../contract/limits.ts';
import { visibleEntries } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import { machineTicket } from './machine-ticket.ts';

const maxFound = 20;

/** What `POST tickets/{id}/candidates` answers: tickets by how many of the words they have, then those of the same people. */
export function machineCandidates(ticket: Ticket, words: readonly string[], tickets: readonly Ticket[]): Candidates {
  const others = tickets.filter((one) => one.ticketId !== ticket.ticketId);
  const wanted = words.map((word) => word.toLowerCase());
  const found = others
    .map((one) => ({
      one,
      shared: countIn(`${one.subject}\n${one.entries.map(({ body }) => body).join('\n')}`, wanted),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, maxFound)
    .map(({ one }) => one);
  const sameRequester = others.filter(({ customer }) => customer.email === ticket.customer.email).slice(0, maxFound);
  const sameOrganization = others
    .filter(({ customer }) => customer.organization !== '' && customer.organization === ticket.customer.organization)
    .slice(0, maxFound);
  const all = [...new Set([...found, ...sameRequester, ...sameOrganization])].slice(0, limits.candidateTickets);
  return {
    tickets: all.map((one) => ({
      ...candidateTicket(one),
      reasons: [
        ...(found.includes(one) ? (['words'] as const) : []),
        ...(sameRequester.includes(one) ? (['requester'] as const) : []),
        ...(sameOrganization.includes(one) ? (['organization'] as const) : []),
      ],
    })),
    references: [],
  };
}

function countIn(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase();
  return words.filter((word) => lower.includes(word)).length;
}

function candidateTicket(ticket: Ticket): Omit<CandidateTicket, 'reasons'> {
  const { ticketId, ticketNumber, subject, status, state, department, createdAt } = machineTicket(ticket, null);
  const visible = visibleEntries(ticket.entries);
  const response = visible.findLast(({ type }) => type === 'R');
  const last = visible.at(-1)?.createdAt.toISOString() ?? null;
  return {
    ticketId,
    ticketNumber,
    subject,
    status,
    state,
    department,
    createdAt,
    closedAt: state === 'closed' ? last : null,
    requester: { name: ticket.customer.name, email: ticket.customer.email },
    request: passage(visible.find(({ type }) => type === 'M')?.body),
    response: passage(response?.body),
    responder: response?.author ?? null,
  };
}

function passage(body: string | undefined): CandidateTicket['request'] {
  return body === undefined ? null : { format: 'text', body: [...body].slice(0, limits.candidateTextChars).join('') };
}
