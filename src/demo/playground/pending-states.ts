import { replies, summary } from './parts.ts';
import type { Insights, PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: StateTicket): PlaygroundState => ({
  name,
  group: 'Waiting for news',
  title,
  shows,
});

const old: Insights = { basedOn: 5, summary: summary(), recommendations: replies };

/** An analysis that is waited for, beside an older text and without one. */
export const pendingStates: PlaygroundState[] = [
  state('queued', 'A new analysis is queued, the old text stands', {
    insights: old,
    pending: { state: 'queued', ageSeconds: 3 },
  }),
  state('working', 'A new analysis is being made, the old text stands', {
    insights: old,
    pending: { state: 'working', ageSeconds: 12 },
  }),
  state('taking-long', 'It takes longer than usual, the old text stands', {
    insights: old,
    pending: { state: 'working', ageSeconds: 300 },
  }),
  state('failed', 'The last analysis failed, the old text stands', {
    insights: old,
    pending: { state: 'failed', ageSeconds: 40 },
  }),
  state('queued-first', 'A first analysis is queued', { pending: { state: 'queued', ageSeconds: 3 } }),
  state('working-first', 'A first analysis is being made', { pending: { state: 'working', ageSeconds: 12 } }),
  state('taking-long-first', 'A first analysis takes longer than usual', {
    pending: { state: 'queued', ageSeconds: 300 },
  }),
  state('failed-first', 'A first analysis failed', { pending: { state: 'failed', ageSeconds: 40 } }),
  state('asking-fails', 'An analysis that is asked for here fails', { insights: old, ending: 'failed' }),
  state('asking-hangs', 'An analysis that is asked for here never ends', { insights: old, ending: 'never' }),
  state('too-soon', 'It is too soon to ask again', { insights: old, askedSecondsAgo: 10 }),
];
