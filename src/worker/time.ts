/** Clock, timers and chance, so that tests can have their own. */
export interface Time {
  /** Unix time in milliseconds. */
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` is aborted; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  random(): number;
}

/** `setTimeout` fires at once for anything longer (Node's documentation of timers). */
const longestTimerMs = 2_147_483_647;

/** The machine's own. */
export const systemTime: Time = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(ms, longestTimerMs));
      signal.addEventListener('abort', end);
    }),
  random: () => Math.random(),
};
