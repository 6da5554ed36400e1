import { replies, reply, summary } from './parts.ts';
import type { PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: StateTicket, query = {}): PlaygroundState => ({
  name,
  group: 'What became of it',
  title,
  shows,
  query,
});

const current = { summary: summary(), recommendations: replies };

/** What staff made of recommendations, and what they think. */
export const statusStates: PlaygroundState[] = [
  state('outdated', 'The customer has written since', { insights: { ...current, basedOn: 5 } }),
  state('retired', 'A response was sent since', { insights: { ...current, basedOn: 3 } }),
  state('used', 'One was used', { insights: current, outcomes: { 'send-set': 'inserted' } }),
  state('dismissed', 'One was dismissed', { insights: current, outcomes: { credit: 'dismissed' } }),
  state('restored', 'An outdated one was restored', {
    insights: { ...current, basedOn: 5 },
    outcomes: { 'send-set': 'restored' },
  }),
  state('all-folded', 'None is open: used, dismissed, retired', {
    insights: current,
    earlier: [{ basedOn: 3, recommendations: [reply('label', 'Ask for the number on the label')] }],
    outcomes: { 'send-set': 'copied', credit: 'dismissed' },
  }),
  state('every-status', 'Open, outdated, retired, used and dismissed at once', {
    insights: {
      summary: summary(),
      recommendations: [
        ...replies,
        reply('thanks', 'Thank for the message'),
        reply('apologise', 'Apologise for the count'),
      ],
    },
    earlier: [
      { basedOn: 5, recommendations: [reply('wait', 'Wait for Thursday')] },
      { basedOn: 3, recommendations: [reply('label', 'Ask for the number on the label')] },
    ],
    outcomes: { thanks: 'noted', apologise: 'dismissed' },
  }),
  state('rated-up', 'Both found helpful', { insights: current, ratings: { summary: 'up', 'send-set': 'up' } }),
  state('rated-down', 'Both found not helpful', {
    insights: current,
    ratings: { summary: 'down', 'send-set': 'down' },
  }),
  state(
    'rated-by-another',
    'Rated by somebody else, which nobody sees',
    { insights: current, ratings: { summary: 'down', 'send-set': 'down' } },
    { as: 'colleague' },
  ),
];
