import { writeBack } from '../../contract/write-back.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { readJsonBody } from '../http/json-body.ts';
import { grantedScopes, unauthorized } from '../machine/grant.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';

const scopes: Record<string, string> = { GET: 'insights:read', PUT: 'insights:write', DELETE: 'insights:write' };
const latestGeneratedAtMs = 5 * 60_000;

/** `GET`, `PUT` and `DELETE api/http.php/fai/v1/tickets/{id}/insights` (contract, section 4). */
export function machineInsightsRoute(world: World): Route {
  return async (incoming) => {
    if (!incoming.path.startsWith('/api/http.php/fai/')) return null;
    const granted = await grantedScopes(incoming, world);
    if (!granted) return unauthorized();

    const id = /^\/api\/http\.php\/fai\/v1\/tickets\/([1-9][0-9]{0,9})\/insights$/.exec(incoming.path)?.[1];
    if (id === undefined) return problemAnswer('not_found');
    const needed = scopes[incoming.method];
    if (!needed) return problemAnswer('method_not_allowed', { headers: { Allow: 'GET, PUT, DELETE' } });
    if (!granted.has(needed)) return problemAnswer('insufficient_scope');

    const ticket = world.helpdesk.ticket(Number(id));
    if (!ticket) return problemAnswer('not_found');
    if (incoming.method === 'PUT') return put(incoming, ticket, world);
    if (incoming.method === 'DELETE') {
      world.insights.remove(ticket.ticketId);
      return { status: 204, headers: { 'Cache-Control': 'no-store' }, body: '' };
    }
    const stored = world.insights.readForMachine(ticket.ticketId);
    return stored ? jsonAnswer(stored, { 'Cache-Control': 'no-store' }) : problemAnswer('not_found');
  };
}

async function put(incoming: Incoming, ticket: Ticket, world: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, writeBack);
  if (refusal) return refusal;
  if (!ticket.entries.some((entry) => entry.entryId === value.basedOnEntryId)) {
    return problemAnswer('validation', { errors: [{ pointer: '/basedOnEntryId', rule: 'entryOfTicket' }] });
  }
  if (Date.parse(value.generatedAt) > world.now().getTime() + latestGeneratedAtMs) {
    return problemAnswer('validation', { errors: [{ pointer: '/generatedAt', rule: 'notInFuture' }] });
  }
  if (value.leaseToken !== undefined && !world.queue.admits(ticket.ticketId, value.leaseToken)) {
    return problemAnswer('lease_lost');
  }
  const answer = world.insights.apply(ticket, value);
  world.lastWriteBackAt = world.now();
  if (answer.applied) world.analyses.answered(ticket.ticketId);
  return jsonAnswer(answer, { 'Cache-Control': 'no-store' });
}
