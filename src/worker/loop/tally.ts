import type { ShimFailure } from '../shim-client/result.ts';
import type { Time } from '../time.ts';
import type { LeaseEnd } from './work-on.ts';

/** What the worker has done since it started. */
export interface TallyFigures {
  done: number;
  skipped: number;
  failed: number;
  lost: number;
  /** Given back because the worker was stopped. */
  released: number;
  tokens: number;
  /** When the queue was last looked at with success, Unix milliseconds. */
  lastLookAt: number | null;
  /** Why the last look failed; null when it did not. */
  lastFailure: string | null;
  /** Why nothing is leased while the model is away; null while it is there. */
  modelFailure: string | null;
}

/** Counts, and tells whoever wants to know that something has changed. */
export interface Tally {
  count(end: LeaseEnd): void;
  looked(failure: ShimFailure | null): void;
  modelFails(code: string | null): void;
  figures(): TallyFigures;
}

export function createTally(time: Time, onChange: () => void = () => {}): Tally {
  const figures: TallyFigures = {
    done: 0,
    skipped: 0,
    failed: 0,
    lost: 0,
    released: 0,
    tokens: 0,
    lastLookAt: null,
    lastFailure: null,
    modelFailure: null,
  };
  return {
    count(end) {
      figures[end.did === 'stopped' ? 'released' : end.did] += 1;
      if (end.did === 'done') figures.tokens += end.tokens;
      onChange();
    },
    looked(failure) {
      if (failure === null) figures.lastLookAt = time.now();
      figures.lastFailure = failure?.code ?? null;
      onChange();
    },
    modelFails(code) {
      figures.modelFailure = code;
      onChange();
    },
    figures: () => ({ ...figures }),
  };
}
