import type { PageData } from '../../contract/page-data.ts';

type Pending = PageData['pending'];

/** What becomes of an analysis that was asked for. */
export type Ending = 'answered' | 'failed' | 'never';

/** A state that a page shows for as long as one looks at it, and how old it is when the page is loaded. */
export interface HeldPending {
  state: NonNullable<Pending>['state'];
  ageSeconds: number;
}

/** Analyses that staff asked for. Nothing runs in the background: how far one has come follows from the clock. */
export interface Analyses {
  pending(ticketId: number): Pending;
  /** Asks for one. `retryAfterSeconds` when the last was asked for too recently. */
  ask(ticketId: number, minGapSeconds: number): { pending: NonNullable<Pending> } | { retryAfterSeconds: number };
  /** A write-back came, from wherever: nothing is waited for any more. */
  answered(ticketId: number): void;
  /** Sets what `ask` leads to on this ticket. Default `answered`. */
  plan(ticketId: number, ending: Ending): void;
  /** Shows this state on a ticket until something is asked for or written back. */
  hold(ticketId: number, held: HeldPending): void;
  /** Counts the age of a held state, and of an earlier request, from now: the ticket's page is being loaded. */
  pageLoaded(ticketId: number): void;
  /** As if somebody had asked so many seconds before each load of the page, and had been answered. */
  askedBefore(ticketId: number, ageSeconds: number): void;
}

/** Seconds after which a request is being worked on, and after which it has ended. */
const startsAfterSeconds = 2;
const endsAfterSeconds = 6;

interface Asked {
  at: number;
  isAnswered: boolean;
}

/**
 * Keeps what was asked for. `answer` is called once an analysis has come to its end and should be written back; null
 * leaves everything waiting for a worker.
 */
export function createAnalyses(now: () => Date, answer: ((ticketId: number) => void) | null): Analyses {
  const asked = new Map<number, Asked>();
  const endings = new Map<number, Ending>();
  const held = new Map<number, HeldPending & { since: number }>();
  const earlier = new Map<number, number>();

  const secondsSince = (at: number) => (now().getTime() - at) / 1_000;

  function stateOf(ticketId: number, { at }: Asked): NonNullable<Pending>['state'] | 'answered' {
    const seconds = secondsSince(at);
    const ending = endings.get(ticketId) ?? 'answered';
    if (answer === null || seconds < startsAfterSeconds) return 'queued';
    if (seconds < endsAfterSeconds || ending === 'never') return 'working';
    return ending;
  }

  return {
    pending(ticketId) {
      const one = asked.get(ticketId);
      if (one && !one.isAnswered) {
        const state = stateOf(ticketId, one);
        if (state !== 'answered') return { state, since: toUtc(one.at) };
        one.isAnswered = true;
        answer?.(ticketId);
        return null;
      }
      const state = held.get(ticketId);
      return state ? { state: state.state, since: toUtc(state.since) } : null;
    },
    ask(ticketId, minGapSeconds) {
      const last = asked.get(ticketId);
      const wait = last ? Math.ceil(minGapSeconds - secondsSince(last.at)) : 0;
      if (wait > 0) return { retryAfterSeconds: wait };
      held.delete(ticketId);
      const at = now().getTime();
      asked.set(ticketId, { at, isAnswered: false });
      return { pending: { state: 'queued', since: toUtc(at) } };
    },
    answered(ticketId) {
      held.delete(ticketId);
      const one = asked.get(ticketId);
      if (one) one.isAnswered = true;
    },
    plan(ticketId, ending) {
      endings.set(ticketId, ending);
    },
    hold(ticketId, state) {
      held.set(ticketId, { ...state, since: now().getTime() - state.ageSeconds * 1_000 });
    },
    pageLoaded(ticketId) {
      const state = held.get(ticketId);
      if (state) state.since = now().getTime() - state.ageSeconds * 1_000;
      const age = earlier.get(ticketId);
      if (age !== undefined) asked.set(ticketId, { at: now().getTime() - age * 1_000, isAnswered: true });
    },
    askedBefore(ticketId, ageSeconds) {
      earlier.set(ticketId, ageSeconds);
    },
  };
}

/** As the wire writes moments: whole seconds, UTC. */
function toUtc(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
