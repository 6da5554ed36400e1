import type { FirstPaint } from '../../handover.ts';

const firstMs = 2_000;
const growth = 1.5;
const longestMs = 30_000;
/** A worker that has not answered by then is not there; whoever comes back to the page looks again. */
const endAfterMs = 900_000;

export interface Followed {
  /** Something is waited for, and shown. */
  isWaiting: () => boolean;
  isPresent: () => boolean;
  look: () => Promise<void>;
}

/**
 * Looks for an answer after 2 seconds, then ever more rarely up to each 30 seconds, only while somebody is there to read it,
 * and for 15 minutes at most. Answers a function that starts it, and does nothing while it goes on. `isNew`: something was
 * asked just now, or somebody came back, so pauses and minutes begin anew.
 */
export function followAnswers(
  { environment, end }: Pick<FirstPaint, 'environment' | 'end'>,
  { isWaiting, isPresent, look }: Followed,
): (isNew?: boolean) => void {
  let startedAt: number | null = null;
  let round = new AbortController();
  let isFollowing = false;

  function step(waitMs: number): void {
    isFollowing = true;
    const { signal } = round;
    environment.after(waitMs, () => void next(waitMs, signal), signal);
  }

  async function next(waitMs: number, signal: AbortSignal): Promise<void> {
    isFollowing = false;
    if (!isWaiting()) startedAt = null;
    const isOver = environment.now() - (startedAt ?? 0) > endAfterMs;
    if (startedAt === null || isOver || !isPresent()) return;
    isFollowing = true;
    await look();
    if (!signal.aborted) step(Math.min(waitMs * growth, longestMs));
  }

  end.signal.addEventListener('abort', () => round.abort());
  return (isNew) => {
    if (end.signal.aborted || !isWaiting() || (isFollowing && !isNew)) return;
    if (isNew) startedAt = null;
    startedAt ??= environment.now();
    round.abort();
    round = new AbortController();
    step(firstMs);
  };
}
