import type { FirstPaint } from '../handover.ts';
import { type Answer, postAction } from './staff-routes.ts';
import { statusAfter } from './with-unsent.ts';

/** Something a person said that the helpdesk has not confirmed yet. */
export interface Unsent {
  ticketId: number;
  path: 'rating' | 'outcome';
  body: { target: string; [member: string]: unknown } | { recommendationId: string; [member: string]: unknown };
  /** When it was said, in milliseconds since 1970. */
  at: number;
}

export interface Outbox {
  /** What waits, oldest first, of all tickets. */
  waiting: () => readonly Unsent[];
  /** Keeps it, also over a change of page, and sends it. A newer rating of the same target replaces the older one. */
  add: (unsent: Omit<Unsent, 'at'>) => void;
  /** Tries to send what waits, now. */
  send: () => void;
}

const name = 'unsent';
const maxWaiting = 50;
/** What could not be sent for a day is of no more use. */
const maxAgeMs = 86_400_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/**
 * Sends ratings and outcomes one after the other, in their order, and keeps them in the browser's storage until the
 * helpdesk has answered: a lost network or a change of page loses nothing. `onAnswer` is called for each that is done
 * with (also one that was refused for good), `onTrouble` when sending failed and will be tried again, and `onGivenUp` when
 * something has waited for too long or there is too much of it. Tries again only while `isPresent`; whoever comes back calls
 * `send`.
 */
export function createOutbox(
  firstPaint: FirstPaint,
  isPresent: () => boolean,
  onAnswer: (answer: Answer, unsent: Unsent) => void,
  onTrouble: (answer: Answer) => void,
  onGivenUp: () => void,
): Outbox {
  const { environment, end, memory } = firstPaint;
  let isSending = false;
  let retryMs = firstRetryMs;
  let here: Unsent[] = [];
  /** Storage took what it was given last. */
  let isKept = true;
  /** Counts the attempts, so that of several planned ones only the newest takes place. */
  let attempt = 0;

  /**
   * Storage is shared by all windows, so an empty one says that another window has sent all. Where it is forbidden or
   * full this window's own list has to do.
   */
  function read(): Unsent[] {
    const text = memory.read(name);
    if (!isKept || text === null) return here;
    try {
      const kept: unknown = JSON.parse(text || '[]');
      return Array.isArray(kept) ? kept.filter(isUnsent) : [];
    } catch {
      return []; // not ours, or cut off
    }
  }

  function keep(list: Unsent[]): void {
    here = list.filter(({ at }) => environment.now() - at < maxAgeMs).slice(-maxWaiting);
    if (here.length < list.length) onGivenUp();
    const kept = here.length > 0 ? JSON.stringify(here) : '';
    memory.remember(name, kept);
    isKept = memory.read(name) === kept;
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    attempt += 1;
    for (let next = read()[0]; next; next = read()[0]) {
      const { ticketId, path, body } = next;
      const answer = await postAction(firstPaint, ticketId, path, body);
      if (end.signal.aborted) return;
      if (answer.is === 'failed' || answer.is === 'too_soon') {
        isSending = false;
        onTrouble(answer);
        retryLater(answer.is === 'too_soon' ? answer.seconds * 1_000 : 0);
        return;
      }
      retryMs = firstRetryMs;
      // By all it says: what has replaced it meanwhile may have been said in the same millisecond.
      const sent = JSON.stringify(next);
      keep(read().filter((one) => JSON.stringify(one) !== sent));
      onAnswer(answer, next);
    }
    isSending = false;
  }

  function retryLater(leastMs: number): void {
    const planned = attempt;
    const retry = () => attempt === planned && isPresent() && void send();
    environment.after(Math.max(retryMs, leastMs), retry, end.signal);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }

  addEventListener('online', () => void send(), { signal: end.signal });
  return {
    waiting: read,
    add(unsent) {
      const fresh = { ...unsent, at: environment.now() };
      const replaces = (one: Unsent) => unsent.path === 'rating' && keyOf(one) === keyOf(fresh);
      keep([...read().filter((one) => !replaces(one)), fresh]);
      // At the end of a mount the next one sends what is kept.
      if (!end.signal.aborted || !isKept) void send();
    },
    send: () => void send(),
  };
}

function keyOf({ ticketId, path, body }: Unsent): string {
  return [ticketId, path, 'target' in body ? body.target : JSON.stringify(body)].join(' ');
}

function isUnsent(value: unknown): value is Unsent {
  const { ticketId, path, body, at } = Object(value) as Partial<Unsent>;
  const said = Object(body);
  return (
    Number.isInteger(ticketId) &&
    (path === 'rating'
      ? typeof said.target === 'string' && ['up', 'down', null].includes(said.rating)
      : path === 'outcome' && typeof said.recommendationId === 'string' && Object.hasOwn(statusAfter, said.outcome)) &&
    Number.isFinite(at)
  );
}
