import { ticketIds } from '../stand-in.ts';
import { replies, summary } from './parts.ts';
import type { PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: number | StateTicket, query = {}): PlaygroundState => ({
  name,
  group: 'Who looks',
  title,
  shows,
  query,
});

const { rich } = ticketIds;

/** What the person may do, and what the administrator has set. */
export const peopleStates: PlaygroundState[] = [
  state('no-reply', 'May write notes, not replies', rich, { as: 'reader' }),
  state('read-only', 'A merged ticket: neither reply nor note', {
    ticket: { takesPosts: false },
    insights: { summary: summary(), recommendations: replies },
  }),
  state('no-insert', 'Inserting is not allowed', rich, { allow: 'rating,refresh' }),
  state('no-rating', 'Rating is not allowed', rich, { allow: 'insert,refresh' }),
  state('no-refresh', 'Asking for an analysis is not allowed', rich, { allow: 'insert,rating' }),
  state('nothing-allowed', 'Reading is all that is allowed', rich, { allow: 'none', as: 'reader' }),
  state('summary-panel', 'Only the summary is switched on', rich, { panels: 'summary' }),
  state('recommendations-panel', 'Only the responses are switched on', rich, { panels: 'recommendations' }),
  state('starts-open', 'Panels start open', rich, { initial: 'expanded' }),
  state('starts-closed', 'Panels start closed', rich, { initial: 'collapsed' }),
];
