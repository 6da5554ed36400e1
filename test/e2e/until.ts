import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks `question` again and again until it answers with something else than `undefined`, and returns that.
 * Throws with `what` in its message after `timeoutMs`; an error thrown by the question ends the waiting at once.
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | undefined> | T | undefined,
  { timeoutMs = 15_000, everyMs = 50 } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await question();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`);
    await wait(everyMs);
  }
}
