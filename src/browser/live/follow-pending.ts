import type { FirstPaint } from '../handover.ts';
import type { State } from './state.ts';

const firstMs = 4_000;
const growth = 1.5;
const longestMs = 30_000;
/** The shim itself speaks of a waiting analysis for 15 minutes at most. */
const endAfterMs = 900_000;
const longMs = 120_000;

/**
 * Follows a waiting analysis: asks after 4 seconds, then ever more rarely up to each 30 seconds, only while somebody
 * is there, and for 15 minutes at most. Answers a function that starts it, and does nothing while it goes on: whoever
 * comes back later calls it again. `isNew`: the analysis was asked for just now, so the minutes begin anew.
 */
export function createFollower(
  { environment, end }: FirstPaint,
  state: State,
  isPresent: () => boolean,
  revalidate: () => Promise<void>,
): (isNew?: boolean) => void {
  let startedAt: number | null = null;
  let isFollowing = false;

  function step(waitMs: number): void {
    environment.after(waitMs, () => void next(waitMs), end.signal);
  }

  async function next(waitMs: number): Promise<void> {
    const isOver = environment.now() - (startedAt ?? 0) > endAfterMs;
    isFollowing = isWaiting() && isPresent() && !isOver;
    if (!isFollowing) return;
    await revalidate();
    isFollowing = isWaiting();
    forgetWhenDone();
    tellWhenLong();
    if (isFollowing) step(Math.min(waitMs * growth, longestMs));
  }

  /** Counts from the moment the shim tells, unless a clock is off: it tells of no more than 15 minutes. */
  function tellWhenLong(): void {
    if (startedAt === null) return;
    const now = environment.now();
    const ageMs = now - Date.parse(state.shown.peek().data.pending?.since ?? '');
    state.setLong(Math.max(now - startedAt, ageMs <= endAfterMs ? ageMs : 0) > longMs);
  }

  function isWaiting(): boolean {
    const pending = state.shown.peek().data.pending;
    return pending?.state === 'queued' || pending?.state === 'working';
  }

  /** The analysis may also end while nobody follows it: whatever brings its result calls here. */
  function forgetWhenDone(isNew = false): void {
    if (isWaiting() && !isNew) return;
    startedAt = null;
    state.setLong(false);
  }

  return (isNew) => {
    forgetWhenDone(isNew);
    if (!isWaiting()) return;
    startedAt ??= environment.now();
    tellWhenLong();
    if (isFollowing) return;
    isFollowing = true;
    step(firstMs);
  };
}
