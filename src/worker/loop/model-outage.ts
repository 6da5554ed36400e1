import { delayMs } from '../shim-client/back-off.ts';
import type { Time } from '../time.ts';
import type { LeaseEnd } from './work-on.ts';

/** Failures that say something of the model and nothing of the ticket: the next ticket would fare no better. */
const outages: ReadonlySet<string> = new Set([
  'model_unreachable',
  'model_unauthorized',
  'model_not_found',
  'model_redirected',
  'model_unavailable',
  'model_busy',
]);

const pauses = { firstDelayMs: 5_000, maxDelayMs: 120_000 };

/**
 * Whether the model is there. While it is not, nothing is leased: five tries are all an event has, and a model that is away
 * for a night must not use them up.
 */
export interface ModelOutage {
  /** Takes note of how the work on a ticket ended. */
  note(end: LeaseEnd): void;
  /** The code of what is wrong; null while nothing is known to be. */
  code(): string | null;
  /** How long to wait until the model is asked again: what it said itself is the least. */
  pauseMs(): number;
  /** It was asked again: whether it answered. */
  asked(isThere: boolean): void;
}

export function createModelOutage(time: Pick<Time, 'random' | 'now'>): ModelOutage {
  let code: string | null = null;
  let failures = 0;
  let until = 0;
  const over = () => {
    code = null;
    failures = 0;
    until = 0;
  };
  return {
    note(end) {
      if (end.did === 'done') over();
      if (end.did !== 'failed' || !outages.has(end.code)) return;
      failures ||= 1;
      code = end.code;
      until = Math.max(until, time.now() + (end.retryAfterSeconds ?? 0) * 1_000);
    },
    code: () => code,
    pauseMs: () => Math.max(until - time.now(), 0) + delayMs(failures, pauses, { retryAfterSeconds: null }, time),
    asked(isThere) {
      if (isThere) over();
      else failures += 1;
    },
  };
}
