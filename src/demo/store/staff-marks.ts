import type { Outcome } from '../../contract/staff-actions.ts';
import type { ThreadEntry } from './ticket.ts';

/** What staff did with a recommendation; all of them see it. */
export type Mark =
  | { state: 'used' }
  | { state: 'dismissed' }
  /** With the newest entry at that moment: what came later counts again. */
  | { state: 'restored'; newestEntry: ThreadEntry | null };

export type Rating = 'up' | 'down' | null;

/** Marks of recommendations, and each person's own ratings. Both go with the text they are about. */
export interface StaffMarks {
  mark(ticketId: number, insight: InsightName): Mark | null;
  setOutcome(ticketId: number, insight: InsightName, outcome: Outcome, newestEntry: ThreadEntry | null): void;
  rating(personKey: string, ticketId: number, insight: InsightName): Rating;
  rate(personKey: string, ticketId: number, insight: InsightName, rating: Rating): void;
}

/**
 * One text of a model: `summary` or a recommendation's id, and when it was made. A later text under the same id is another
 * one, which nobody has used or rated yet.
 */
export interface InsightName {
  target: string;
  generatedAt: string;
}

const stateOf: Record<Outcome, Mark['state']> = {
  inserted: 'used',
  copied: 'used',
  noted: 'used',
  dismissed: 'dismissed',
  restored: 'restored',
};

/** Nothing marked or rated yet. */
export function createStaffMarks(): StaffMarks {
  const marks = new Map<string, Mark>();
  const ratings = new Map<string, Rating>();
  const keyOf = (ticketId: number, { target, generatedAt }: InsightName) => `${ticketId} ${target} ${generatedAt}`;

  return {
    mark: (ticketId, insight) => marks.get(keyOf(ticketId, insight)) ?? null,
    setOutcome(ticketId, insight, outcome, newestEntry) {
      const state = stateOf[outcome];
      marks.set(keyOf(ticketId, insight), state === 'restored' ? { state, newestEntry } : { state });
    },
    rating: (personKey, ticketId, insight) => ratings.get(`${personKey} ${keyOf(ticketId, insight)}`) ?? null,
    rate(personKey, ticketId, insight, rating) {
      ratings.set(`${personKey} ${keyOf(ticketId, insight)}`, rating);
    },
  };
}
