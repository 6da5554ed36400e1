import type { Time } from '../time.ts';
import { failed, isTransient, type ShimFailure, type ShimResult } from './result.ts';

export interface BackOff {
  /** Tries in all. */
  attempts: number;
  firstDelayMs: number;
  maxDelayMs: number;
  /** Told to wait longer than this, one gives up instead: what waits may be handed to somebody else meanwhile. */
  maxRetryAfterMs: number;
}

/**
 * How long to wait after the `failures`-th failure in a row (1 is the first): twice as long each time, and anywhere in
 * the upper half of it, so that workers that failed together do not come back together. `Retry-After` is the least.
 */
export function delayMs(
  failures: number,
  { firstDelayMs, maxDelayMs }: Pick<BackOff, 'firstDelayMs' | 'maxDelayMs'>,
  failure: Pick<ShimFailure, 'retryAfterSeconds'>,
  time: Pick<Time, 'random'>,
): number {
  const full = Math.min(firstDelayMs * 2 ** Math.min(failures - 1, 20), maxDelayMs);
  const jittered = full * (0.5 + time.random() / 2);
  const told = (failure.retryAfterSeconds ?? 0) * 1_000;
  return told === 0 ? jittered : told + jittered / 4;
}

/** Sends again what failed for the moment, with growing pauses. */
export async function withRetries<T>(
  { attempts, ...backOff }: BackOff,
  time: Time,
  signal: AbortSignal,
  send: () => Promise<ShimResult<T>>,
): Promise<ShimResult<T>> {
  for (let failures = 1; ; failures += 1) {
    const result = await send();
    if (result.ok || !isTransient(result.failure) || failures >= attempts) return result;
    if ((result.failure.retryAfterSeconds ?? 0) * 1_000 > backOff.maxRetryAfterMs) return result;
    await time.wait(delayMs(failures, backOff, result.failure, time), signal);
    if (signal.aborted) return failed('stopped');
  }
}
