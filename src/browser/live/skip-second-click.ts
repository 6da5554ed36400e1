import type { Environment } from '../environment.ts';

/** The longest gap in a double click that systems allow by default, in milliseconds. */
const doubleClickMs = 500;

/**
 * Lets the second half of a double click do nothing. An insertion scrolls to the editor, so that under a mouse that has not
 * moved there may then be another button: osTicket's own "Post Reply" too.
 */
export function skipSecondClick({ after }: Pick<Environment, 'after'>, signal: AbortSignal): void {
  const own = new AbortController();
  const stop = () => own.abort();
  const skip = (event: MouseEvent) => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['mousedown', 'click'] as const) {
    addEventListener(type, skip, { capture: true, signal: own.signal });
  }
  after(doubleClickMs, stop, signal);
  signal.addEventListener('abort', stop, { signal: own.signal });
}
