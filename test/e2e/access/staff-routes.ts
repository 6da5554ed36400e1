import type { StaffSession } from './staff-session.ts';

/** A staff route as somebody uses it who may. */
export interface StaffRoute {
  /** Below `tickets/{id}/`. */
  name: string;
  method: 'GET' | 'POST';
  body?: unknown;
  /** What is answered to somebody who sees the ticket. */
  statuses: number[];
}

/** Every staff route of a ticket (contract, section 3; `mount` is that of the More menu). */
export const ticketRoutes: StaffRoute[] = [
  { name: 'insights', method: 'GET', statuses: [200] },
  { name: 'mount', method: 'GET', statuses: [200] },
  { name: 'questions', method: 'GET', statuses: [200] },
  // Too many within an hour are refused; the same words while they wait are one.
  { name: 'questions', method: 'POST', body: { question: 'When?' }, statuses: [200, 429] },
  { name: 'rating', method: 'POST', body: { target: 'summary', rating: 'up' }, statuses: [200] },
  { name: 'outcome', method: 'POST', body: { recommendationId: 'rec-1', outcome: 'copied' }, statuses: [200] },
  // Asked again within a minute, by whomever, it is too soon.
  { name: 'refresh', method: 'POST', body: {}, statuses: [202, 429] },
];

/** Uses a route as our own page would. */
export function useRoute(session: StaffSession, ticketId: number, { name, method, body }: StaffRoute) {
  return session.ask(`scp/ajax.php/fai/tickets/${ticketId}/${name}`, {
    method,
    headers: {
      'x-csrftoken': session.csrfToken,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
