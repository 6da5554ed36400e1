/** What the panels take from the world outside, so that tests can hold it still. */
export interface Environment {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The browser's memory; reading the property throws where a person forbids it. */
  storage: () => Storage;
}

export const browserEnvironment: Environment = {
  fetch,
  now: Date.now,
  storage: () => localStorage,
};
