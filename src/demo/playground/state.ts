import type { Outcome } from '../../contract/staff-actions.ts';
import type { WriteBackInput } from '../../contract/write-back.ts';
import type { Ending, HeldPending } from '../store/analyses.ts';
import type { Rating } from '../store/staff-marks.ts';
import type { Ticket } from '../store/ticket.ts';
import type { AskedBefore } from './asked-before.ts';

/** How the picker sorts the states. */
export const stateGroups = [
  'What is said',
  'Evidence',
  'What became of it',
  'Waiting for news',
  'Questions',
  'Who looks',
  'The helpdesk',
  'The page around',
  'Looks',
  'Languages',
] as const;

/** One state of the panels that a picker and an address lead to. */
export interface PlaygroundState {
  /** As addresses have it: `/playground/NAME`. */
  name: string;
  group: (typeof stateGroups)[number];
  /** What there is to see, in a few words. */
  title: string;
  /** The ticket of the demo that shows it, or a ticket of the state's own. */
  shows: number | StateTicket;
  /** How the page is asked for: see `readView`. */
  query?: Record<string, string>;
}

/**
 * A ticket with the thread of `base-thread.ts`. Insights name its entries by their place in it, from 1, in `entryIds`, in
 * the ids of sources of kind `entry`, and in `basedOn`.
 */
export interface StateTicket {
  ticket?: Partial<Ticket>;
  /** The newest analysis; none leaves the ticket without a result. */
  insights?: Insights;
  /** Analyses before it, the oldest first: what they said has changed since. */
  history?: Insights[];
  /** Recommendations of analyses before it, which still stand. */
  earlier?: Insights[];
  /** What staff did, by id of a recommendation. */
  outcomes?: Record<string, Outcome>;
  /** What the person who is logged in thinks, by target. */
  ratings?: Record<string, Rating>;
  pending?: HeldPending;
  /** What an analysis leads to that is asked for here. Default: a new text. */
  ending?: Ending;
  /** Somebody asked for an analysis so many seconds before the page was loaded, and got it. */
  askedSecondsAgo?: number;
  /** What was asked about the ticket. */
  asked?: AskedBefore[];
}

/** Parts of a write-back. `basedOn` is a place in the thread; default its end. */
export type Insights = Pick<WriteBackInput, 'summary' | 'recommendations' | 'assessment' | 'timeline' | 'related'> & {
  basedOn?: number;
  language?: string;
};
export type Summary = NonNullable<WriteBackInput['summary']>;
export type Recommendation = NonNullable<WriteBackInput['recommendations']>[number];
