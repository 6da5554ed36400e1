/** Away for so long, a person may find the ticket changed. */
const awayMs = 60_000;

/** Focus comes and goes with every window that opens: asking again within this time tells nothing new. */
const focusGapMs = 10_000;

/**
 * Calls `onReturn` when the person comes back to the page: with the browser's back button (`pageshow` of a kept page),
 * when the page was hidden for a minute or more, and on focus, at most every ten seconds. Never for a fresh load.
 */
export function watchReturns(onReturn: () => void, now: () => number, signal: AbortSignal): void {
  let lastAt = now();
  let hiddenAt = lastAt;
  const comeBack = (gapMs: number) => {
    if (document.hidden || now() - lastAt < gapMs) return;
    lastAt = now();
    onReturn();
  };
  const onVisibility = () => {
    if (document.hidden) hiddenAt = now();
    else if (now() - hiddenAt >= awayMs) comeBack(0);
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  addEventListener('focus', () => comeBack(focusGapMs), { signal });
  addEventListener('pageshow', (event) => event.persisted && comeBack(0), { signal });
}
