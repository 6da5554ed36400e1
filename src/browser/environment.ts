import { liveFile } from 'virtual:live-file';
import type { FirstPaint, Live } from './handover.ts';

/** What the panels take from the world outside, so that tests can hold it still. */
export interface Environment {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back once, after so many milliseconds, unless `signal` is aborted before. */
  after: (ms: number, callback: () => void, signal: AbortSignal) => void;
  /** The browser's memory; reading the property throws where a person forbids it. */
  storage: () => Storage;
  /** Loads the second script (`live/live.tsx`) from below `base`; rejects when it is not there. */
  loadLive: (base: string) => Promise<{ goLive: (firstPaint: FirstPaint) => Live }>;
}

export const browserEnvironment: Environment = {
  // Called as a method of this object the browser's own would throw: it wants the window for its `this`.
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  after(ms, callback, signal) {
    const timer = setTimeout(callback, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  },
  storage: () => localStorage,
  loadLive: (base) => importModule(`${base}assets/${liveFile}`),
};
