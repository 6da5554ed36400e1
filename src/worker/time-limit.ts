import type { Time } from './time.ts';

/** Why work was stopped that took too long: the reason of its signal. */
export class TimeLimitReached extends Error {
  override name = 'TimeLimitReached';
}

/**
 * Runs `work` with a signal that is aborted when `signal` is, or after `limitMs` (reason: {@link TimeLimitReached}).
 * Not `AbortSignal.any`: on Node 20 a long-lived source keeps every signal that was ever made from it.
 */
export async function withTimeLimit<T>(
  time: Time,
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limited = new AbortController();
  const finished = new AbortController();
  const stop = () => limited.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  void time.wait(limitMs, finished.signal).then(() => {
    if (!finished.signal.aborted) limited.abort(new TimeLimitReached());
  });
  try {
    return await work(limited.signal);
  } finally {
    signal.removeEventListener('abort', stop);
    finished.abort();
  }
}
