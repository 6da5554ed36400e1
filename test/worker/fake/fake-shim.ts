import type { z } from 'zod';
import { answersWriteBack, type OpenQuestions } from '../../../src/contract/kinds/questions.ts';
import { ackRequest, extendRequest, leaseRequest, releaseRequest } from '../../../src/contract/queue.ts';
import type { Ticket } from '../../../src/contract/ticket.ts';
import { type WriteBack, writeBack } from '../../../src/contract/write-back.ts';
import { problemAnswer } from '../../../src/demo/http/answers.ts';
import { createEventQueue, type EventQueue } from '../../../src/demo/machine-queue/event-queue.ts';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import type { VirtualTime } from './virtual-time.ts';

export type RouteName =
  | 'lease'
  | 'extend'
  | 'ack'
  | 'release'
  | 'ticket'
  | 'insights'
  | 'writeBack'
  | 'questions'
  | 'answers'
  | 'health';

/** What can go wrong with a request: before the helpdesk has done what it asks, instead of that, or after it. */
export type Fault =
  | 'dropped before'
  | 'dropped after'
  | 'slow'
  | 'html'
  | 'redirect'
  | 'internal'
  | 'unavailable'
  | 'too many requests'
  | 'unauthorized'
  | 'forbidden'
  | 'lease lost'
  | 'validation';

/** A helpdesk in memory, behind `fetch`, in the time of a test. */
export interface FakeShim {
  fetch: Fetch;
  queue: EventQueue;
  tickets: Map<number, Ticket>;
  /** What was written back and applied, in order. */
  applied: { ticketId: number; body: WriteBack; at: number }[];
  /** What staff asked, by ticket; gone once it is answered. */
  questions: Map<number, OpenQuestions['questions']>;
  /** Answers that were taken, in order. */
  answered: { ticketId: number; body: z.output<typeof answersWriteBack> }[];
  /** Requests that arrived, as `method route`. */
  requests: RouteName[];
  /** Asked before each request is answered; `nth` counts from 1 for each route. */
  fault: (route: RouteName, nth: number) => Fault | null;
  /** Called when a request arrives. */
  onRequest: (route: RouteName, nth: number) => void;
}

export const shimUrl = 'https://help.test/support/';
const base = '/support/api/http.php/fai/v1/';
export const slowMs = 45_000;

export function createFakeShim(time: VirtualTime): FakeShim {
  let tokens = 0;
  const counts = new Map<RouteName, number>();
  const queue = createEventQueue(
    () => time.now(),
    () => `lease-${++tokens}`,
    0,
  );
  const shim: FakeShim = {
    queue,
    tickets: new Map(),
    applied: [],
    questions: new Map(),
    answered: [],
    requests: [],
    fault: () => null,
    onRequest: () => {},
    async fetch(input, init) {
      const { pathname, searchParams } = new URL(String(input));
      const signal = init?.signal ?? new AbortController().signal;
      const [route, ticketId] = routeOf(init?.method ?? 'GET', pathname.slice(base.length));
      if (!pathname.startsWith(base) || !route) return toResponse(problemAnswer('not_found'));
      const nth = (counts.get(route) ?? 0) + 1;
      counts.set(route, nth);
      shim.requests.push(route);
      shim.onRequest(route, nth);
      signal.throwIfAborted();
      const fault = shim.fault(route, nth);
      if (fault === 'dropped before') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      if (fault === 'slow') {
        await time.wait(slowMs, signal);
        signal.throwIfAborted();
      }
      if (fault && fault !== 'slow' && fault !== 'dropped after') return faultAnswer(fault);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      const answer = toResponse(answerTo(shim, route, ticketId, Number(searchParams.get('after') ?? 0), body, time));
      if (fault === 'dropped after') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return answer;
    },
  };
  return shim;
}

function routeOf(method: string, path: string): [RouteName | null, number] {
  const queueRoute = /^queue\/(lease|extend|ack|release)$/.exec(path)?.[1];
  if (queueRoute) return [queueRoute as RouteName, 0];
  if (path === 'health') return ['health', 0];
  const [, id, rest] = /^tickets\/(\d+)(\/(?:insights|questions|answers))?$/.exec(path) ?? [];
  if (id === undefined) return [null, 0];
  if (rest === '/questions' || rest === '/answers') return [rest.slice(1) as RouteName, Number(id)];
  return [rest === undefined ? 'ticket' : method === 'PUT' ? 'writeBack' : 'insights', Number(id)];
}

interface Plain {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const json = (value: unknown): Plain => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const nothing: Plain = { status: 204, headers: {}, body: '' };

function answerTo(
  shim: FakeShim,
  route: RouteName,
  ticketId: number,
  after: number,
  body: unknown,
  time: VirtualTime,
): Plain {
  const { queue } = shim;
  switch (route) {
    case 'lease':
      return json({ leases: queue.lease(leaseRequest.parse(body)) });
    case 'extend': {
      const { leaseToken, leaseSeconds } = extendRequest.parse(body);
      const expiresAt = queue.extend(leaseToken, leaseSeconds);
      return expiresAt ? json({ expiresAt: expiresAt.toISOString() }) : problemAnswer('lease_lost');
    }
    case 'ack':
      return queue.ack(ackRequest.parse(body).leaseToken) ? nothing : problemAnswer('lease_lost');
    case 'release':
      return queue.release(releaseRequest.parse(body)) ? nothing : problemAnswer('lease_lost');
    case 'ticket': {
      const ticket = shim.tickets.get(ticketId);
      if (!ticket) return problemAnswer('not_found');
      const from = after === 0 ? 0 : ticket.entries.findIndex((entry) => entry.entryId === after) + 1;
      const page = ticket.entries.slice(from, from + 2);
      const last = page.at(-1)?.entryId ?? null;
      return json({ ...ticket, entries: page, nextAfter: from + 2 < ticket.entries.length ? last : null });
    }
    case 'insights': {
      const stored = shim.applied.findLast((one) => one.ticketId === ticketId);
      if (!stored) return problemAnswer('not_found');
      const { leaseToken: _, summary = null, recommendations, ...origin } = stored.body;
      return json({ ...origin, summary, recommendations: recommendations ?? [] });
    }
    case 'writeBack': {
      const parsed = writeBack.safeParse(body);
      if (!parsed.success) return problemAnswer('validation', { errors: [{ pointer: '/summary', rule: 'type' }] });
      const { leaseToken, basedOnEntryId, generatedAt } = parsed.data;
      const entries = shim.tickets.get(ticketId)?.entries;
      if (!entries) return problemAnswer('not_found');
      if (!entries.some((entry) => entry.entryId === basedOnEntryId)) return problemAnswer('validation');
      if (leaseToken !== undefined && !queue.admits(ticketId, leaseToken)) return problemAnswer('lease_lost');
      const before = shim.applied.findLast((one) => one.ticketId === ticketId)?.body;
      if (before && generatedAt < before.generatedAt) return json({ applied: false, reason: 'stale' });
      shim.applied.push({ ticketId, body: parsed.data, at: time.now() });
      return json({ applied: true });
    }
    case 'questions':
      return json({ questions: (shim.questions.get(ticketId) ?? []).slice(0, 20) });
    case 'answers': {
      const parsed = answersWriteBack.parse(body);
      if (parsed.leaseToken !== undefined && !queue.admits(ticketId, parsed.leaseToken)) {
        return problemAnswer('lease_lost');
      }
      const ids = parsed.answers.map(({ questionId }) => questionId);
      const open = shim.questions.get(ticketId) ?? [];
      if (open.some(({ questionId }) => ids.includes(questionId))) shim.answered.push({ ticketId, body: parsed });
      shim.questions.set(
        ticketId,
        open.filter(({ questionId }) => !ids.includes(questionId)),
      );
      return nothing;
    }
    default:
      return problemAnswer('internal');
  }
}

function faultAnswer(fault: Fault): Response {
  switch (fault) {
    case 'html':
      return new Response('<html><b>URL not supported</b></html>', {
        status: 400,
        headers: { 'content-type': 'text/html' },
      });
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.test/' } });
    case 'unavailable':
      return toResponse(problemAnswer('unavailable', { headers: { 'Retry-After': '7' } }));
    case 'too many requests':
      return toResponse(problemAnswer('too_many_requests', { headers: { 'Retry-After': '3' } }));
    case 'unauthorized':
      return toResponse(problemAnswer('unauthorized'));
    case 'forbidden':
      return toResponse(problemAnswer('insufficient_scope'));
    case 'lease lost':
      return toResponse(problemAnswer('lease_lost'));
    case 'validation':
      return toResponse(problemAnswer('validation', { errors: [{ pointer: '/summary/gist', rule: 'maxLength' }] }));
    default:
      return toResponse(problemAnswer('internal'));
  }
}

function toResponse({ status, headers, body }: Plain): Response {
  return new Response(status === 204 ? null : String(body), { status, headers });
}
