/** Away for so long, a person may find the ticket changed. */
const awayMs = 60_000;

/** Focus comes and goes with every window that opens: asking again within this time tells nothing new. */
const focusGapMs = 10_000;

/**
 * Judges the events of a page (`focus`, `visibilitychange`, `pageshow` of a kept page, or none for PJAX's back and
 * forward): did the person come back, late enough that asking makes sense? Never right after a fresh load, at `startedAt`.
 */
export function createReturns(now: () => number, startedAt: number): (event?: Event) => boolean {
  let lastAt = startedAt;
  let hiddenAt = startedAt;
  return (event) => {
    if (document.hidden) {
      hiddenAt = now();
      return false;
    }
    const gapMs = event?.type === 'focus' ? focusGapMs : 0;
    const wasAway = event?.type !== 'visibilitychange' || now() - hiddenAt >= awayMs;
    if (!wasAway || now() - lastAt < gapMs) return false;
    lastAt = now();
    return true;
  };
}
