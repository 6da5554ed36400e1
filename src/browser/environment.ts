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
  /**
   * Loads the second script (`live/live.tsx`) from below `base`. Rejects when it does not come: with the status of the
   * answer, or with an error when there is no answer.
   */
  loadLive: (base: string) => Promise<{ goLive: (firstPaint: FirstPaint) => Live }>;
}

/** Some browsers keep a module that failed, and all keep one that was cut off, under its address: the next try has another. */
let again = '';

export const browserEnvironment: Environment = {
  // Called as a method of this object the browser's own would throw: it wants the window for its `this`.
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  after(ms, callback, signal) {
    const timer = setTimeout(callback, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  },
  storage: () => localStorage,
  async loadLive(base) {
    const address = `${base}assets/${liveFile}${again}`;
    try {
      return await importModule(address);
    } catch {
      again += '?';
      const answer = await fetch(address);
      await answer.text(); // what nobody reads keeps its connection
      throw answer.status;
    }
  },
};
