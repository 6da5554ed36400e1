import type { EventKind, Lease, LeaseRequest } from '../../contract/queue.ts';

/** Tries before an event is given up (contract, section 4). */
const maxAttempts = 5;
const firstBackOffMs = 30_000;
const rememberSpentMs = 3_600_000;

interface Times {
  firstAt: number;
  lastAt: number;
}
type Events = Map<EventKind, Times>;

/** The waiting and leased events of one ticket. */
interface TicketEvents {
  waiting: Events;
  dueAt: number;
  attempts: number;
  lease: { token: string; events: Events; expiresAt: number } | null;
  dead: Events;
  /** Why the work last failed. */
  lastCode: string | null;
}

/** The event queue of the stand-in, in memory: what the shim keeps in `fai_event_queue`. */
export interface EventQueue {
  add(ticketId: number, kind: EventKind): void;
  lease(request: LeaseRequest): Lease[];
  /** Each of these takes a lease token, and is null when it no longer holds anything. */
  extend(leaseToken: string, leaseSeconds: number): Date | null;
  ack(leaseToken: string): true | null;
  release(release: { leaseToken: string; code: string; retryAfterSeconds: number | null; final: boolean }): true | null;
  /** True when a write-back may go with this token: it holds the ticket, or did when its work was acknowledged. */
  admits(ticketId: number, leaseToken: string): boolean;
  /** What the page may say about a ticket. */
  stateOf(ticketId: number): { state: 'queued' | 'working' | 'failed'; since: Date } | null;
  figures(): { waiting: number; leased: number; dead: number; oldestAt: Date | null; lastLeaseAt: Date | null };
}

/** An empty queue. Events wait `settleMs` after the last of a burst. */
export function createEventQueue(now: () => number, createToken: () => string, settleMs: number): EventQueue {
  const tickets = new Map<number, TicketEvents>();
  const spent = new Map<string, { ticketId: number; at: number }>();
  let lastLeaseAt: number | null = null;

  const ticketOf = (ticketId: number): TicketEvents => {
    const known = tickets.get(ticketId);
    if (known) return known;
    const made = { waiting: new Map(), dueAt: 0, attempts: 0, lease: null, dead: new Map(), lastCode: null };
    tickets.set(ticketId, made);
    return made;
  };
  /** Puts events back, or gives them up after too many tries. */
  const putBack = (ticket: TicketEvents, events: Events, dueAt: number, isHopeless: boolean) => {
    const isDead = isHopeless || ticket.attempts >= maxAttempts;
    merge(isDead ? ticket.dead : ticket.waiting, events);
    ticket.lease = null;
    if (isDead) ticket.attempts = 0;
    else ticket.dueAt = dueAt;
  };
  const expire = () => {
    for (const ticket of tickets.values()) {
      if (ticket.lease && ticket.lease.expiresAt <= now()) putBack(ticket, ticket.lease.events, now(), false);
    }
    for (const [token, { at }] of spent) {
      if (at + rememberSpentMs < now()) spent.delete(token);
    }
  };
  const holder = (leaseToken: string) => {
    expire();
    return [...tickets].find(([, { lease }]) => lease?.token === leaseToken);
  };

  return {
    add(ticketId, kind) {
      const ticket = ticketOf(ticketId);
      merge(ticket.waiting, new Map([[kind, { firstAt: now(), lastAt: now() }]]));
      // Somebody who asks does not wait for a burst to end, nor for the pause after a failure.
      ticket.dueAt = kind === 'refresh' || kind === 'question' ? now() : Math.max(ticket.dueAt, now() + settleMs);
    },
    lease({ limit, leaseSeconds }) {
      expire();
      const due = [...tickets].filter(([, one]) => one.waiting.size > 0 && !one.lease && one.dueAt <= now());
      lastLeaseAt = now();
      return due.slice(0, limit).map(([ticketId, ticket]) => {
        const lease = { token: createToken(), events: ticket.waiting, expiresAt: now() + leaseSeconds * 1_000 };
        ticket.lease = lease;
        ticket.waiting = new Map();
        ticket.attempts += 1;
        const { firstAt, lastAt } = span(lease.events);
        return {
          leaseToken: lease.token,
          expiresAt: iso(lease.expiresAt),
          ticketId,
          kinds: [...lease.events.keys()],
          firstAt: iso(firstAt),
          lastAt: iso(lastAt),
          attempt: ticket.attempts,
        };
      });
    },
    extend(leaseToken, leaseSeconds) {
      const lease = holder(leaseToken)?.[1].lease;
      if (!lease) return null;
      lease.expiresAt = now() + leaseSeconds * 1_000;
      return new Date(lease.expiresAt);
    },
    ack(leaseToken) {
      if (spent.has(leaseToken)) return true;
      const found = holder(leaseToken);
      if (!found) return null;
      const [ticketId, ticket] = found;
      // To answer a question is no analysis: that one was given up stays so.
      const isAnalysed = [...(ticket.lease?.events.keys() ?? [])].some((kind) => kind !== 'question');
      if (isAnalysed) ticket.dead.clear();
      else ticket.dead.delete('question');
      ticket.lease = null;
      ticket.attempts = 0;
      ticket.lastCode = null;
      spent.set(leaseToken, { ticketId, at: now() });
      return true;
    },
    release({ leaseToken, code, retryAfterSeconds, final }) {
      const ticket = holder(leaseToken)?.[1];
      if (!ticket?.lease) return null;
      ticket.lastCode = code;
      const backOffMs = firstBackOffMs * 2 ** (ticket.attempts - 1);
      putBack(ticket, ticket.lease.events, now() + (retryAfterSeconds ?? backOffMs / 1_000) * 1_000, final);
      return true;
    },
    admits(ticketId, leaseToken) {
      expire();
      return tickets.get(ticketId)?.lease?.token === leaseToken || spent.get(leaseToken)?.ticketId === ticketId;
    },
    stateOf(ticketId) {
      expire();
      const ticket = tickets.get(ticketId);
      if (ticket?.lease) return { state: 'working', since: new Date(span(ticket.lease.events).firstAt) };
      if (ticket && ticket.waiting.size > 0) return { state: 'queued', since: new Date(span(ticket.waiting).firstAt) };
      if (ticket && ticket.dead.size > 0) return { state: 'failed', since: new Date(span(ticket.dead).firstAt) };
      return null;
    },
    figures() {
      expire();
      const all = [...tickets.values()];
      const oldest = Math.min(
        ...all.filter(({ waiting }) => waiting.size > 0).map(({ waiting }) => span(waiting).firstAt),
      );
      return {
        waiting: all.reduce((sum, { waiting }) => sum + waiting.size, 0),
        leased: all.reduce((sum, { lease }) => sum + (lease?.events.size ?? 0), 0),
        dead: all.reduce((sum, { dead }) => sum + dead.size, 0),
        oldestAt: Number.isFinite(oldest) ? new Date(oldest) : null,
        lastLeaseAt: lastLeaseAt === null ? null : new Date(lastLeaseAt),
      };
    },
  };
}

/** One row for each kind: from the first time it happened to the last. */
function merge(into: Events, events: Events): void {
  for (const [kind, { firstAt, lastAt }] of events) {
    const before = into.get(kind);
    into.set(kind, {
      firstAt: Math.min(firstAt, before?.firstAt ?? firstAt),
      lastAt: Math.max(lastAt, before?.lastAt ?? lastAt),
    });
  }
}

function span(events: Events): Times {
  const times = [...events.values()];
  return {
    firstAt: Math.min(...times.map(({ firstAt }) => firstAt)),
    lastAt: Math.max(...times.map(({ lastAt }) => lastAt)),
  };
}

function iso(unixMs: number): string {
  return new Date(unixMs).toISOString();
}
