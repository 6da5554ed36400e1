import { candidatesRequest } from '../../contract/candidates.ts';
import { ackRequest, extendRequest, leaseRequest, releaseRequest } from '../../contract/queue.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { readJsonBody } from '../http/json-body.ts';
import { grantedScopes, unauthorized } from '../machine/grant.ts';
import type { World } from '../world.ts';
import { machineCandidates } from './machine-candidates.ts';
import { machineHealth } from './machine-health.ts';
import { machineTicket } from './machine-ticket.ts';

interface Endpoint {
  path: RegExp;
  method: 'GET' | 'POST';
  scope: string;
  answer(incoming: Incoming, world: World, ticketId: number): Answer | Promise<Answer>;
}

const noStore = { 'Cache-Control': 'no-store' };
const done: Answer = { status: 204, headers: noStore, body: '' };
const lost = () => problemAnswer('lease_lost');

const endpoints: Endpoint[] = [
  { path: /^queue\/lease$/, method: 'POST', scope: 'queue:lease', answer: lease },
  { path: /^queue\/extend$/, method: 'POST', scope: 'queue:lease', answer: extend },
  { path: /^queue\/ack$/, method: 'POST', scope: 'queue:lease', answer: ack },
  { path: /^queue\/release$/, method: 'POST', scope: 'queue:lease', answer: release },
  { path: /^tickets\/([1-9][0-9]{0,9})$/, method: 'GET', scope: 'tickets:read', answer: ticket },
  { path: /^tickets\/([1-9][0-9]{0,9})\/candidates$/, method: 'POST', scope: 'tickets:read', answer: candidates },
  {
    path: /^health$/,
    method: 'GET',
    scope: 'health:read',
    answer: (_, world) => jsonAnswer(machineHealth(world), noStore),
  },
];

/** The machine routes a worker lives on: the queue, a ticket for analysis, health (contract, section 4). */
export function machineQueueRoute(world: World): Route {
  return async (incoming) => {
    const path = incoming.path.replace(/^\/api\/http\.php\/fai\/v1\//, '');
    const endpoint = endpoints.find((one) => one.path.test(path));
    if (path === incoming.path || !endpoint) return null;
    const granted = await grantedScopes(incoming, world);
    if (!granted) return unauthorized();
    const { method, scope } = endpoint;
    if (incoming.method !== method) return problemAnswer('method_not_allowed', { headers: { Allow: method } });
    if (!granted.has(scope)) return problemAnswer('insufficient_scope');
    return endpoint.answer(incoming, world, Number(endpoint.path.exec(path)?.[1]));
  };
}

async function lease(incoming: Incoming, { queue }: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, leaseRequest);
  return refusal ?? jsonAnswer({ leases: queue.lease(value) }, noStore);
}

async function extend(incoming: Incoming, { queue }: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, extendRequest);
  if (refusal) return refusal;
  const expiresAt = queue.extend(value.leaseToken, value.leaseSeconds);
  return expiresAt ? jsonAnswer({ expiresAt: expiresAt.toISOString() }, noStore) : lost();
}

async function ack(incoming: Incoming, { queue }: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, ackRequest);
  return refusal ?? (queue.ack(value.leaseToken) ? done : lost());
}

async function release(incoming: Incoming, { queue }: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, releaseRequest);
  return refusal ?? (queue.release(value) ? done : lost());
}

function ticket({ query }: Incoming, { helpdesk }: World, ticketId: number): Answer {
  const found = helpdesk.ticket(ticketId);
  const after = query.get('after');
  if (!found) return problemAnswer('not_found');
  if (after !== null && !/^[1-9][0-9]{0,9}$/.test(after)) return problemAnswer('bad_request');
  return jsonAnswer(machineTicket(found, after === null ? null : Number(after)), noStore);
}

async function candidates(incoming: Incoming, { helpdesk }: World, ticketId: number): Promise<Answer> {
  const found = helpdesk.ticket(ticketId);
  if (!found) return problemAnswer('not_found');
  const { value, refusal } = await readJsonBody(incoming, candidatesRequest);
  return refusal ?? jsonAnswer(machineCandidates(found, value.words, helpdesk.tickets()), noStore);
}
