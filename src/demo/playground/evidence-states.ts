import { item, replies, reply, summary } from './parts.ts';
import type { PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: number | StateTicket, query = {}): PlaygroundState => ({
  name,
  group: 'Evidence',
  title,
  shows,
  query,
});

/** How statements are backed, and how much of the thread they have seen. */
export const evidenceStates: PlaygroundState[] = [
  state('unsupported', 'Statements that the ticket does not back', {
    insights: {
      summary: summary({
        sections: [
          {
            kind: 'state',
            items: [
              item('Three of four sets arrived.', 1, 6),
              { text: 'The customer was promised a discount.', entryIds: [], support: 'unsupported' },
              { text: 'The depot in Cologne is often late.', entryIds: [4], support: 'unsupported' },
              { text: 'Nobody has checked this one.', entryIds: [3], support: 'unchecked' },
            ],
          },
        ],
      }),
    },
  }),
  state('many-citations', 'A statement with twenty sources', {
    insights: {
      summary: summary({
        sections: [
          { kind: 'state', items: [item('Parcels were late.', ...Array.from({ length: 20 }, (_, n) => n + 1))] },
        ],
      }),
    },
  }),
  state(
    'evidence-folded',
    'Cited entries stand folded away',
    { insights: { summary: summary() } },
    { thread: 'folded' },
  ),
  state('evidence-edited', 'A cited entry was edited since', 1),
  state('evidence-missing', 'Cited entries are not in this ticket', {
    insights: {
      summary: summary({
        sections: [
          { kind: 'state', items: [item('Said in a ticket that was merged.', 77, 78), item('Said here.', 1)] },
        ],
      }),
      recommendations: [
        reply('gone', 'Answer what was asked elsewhere', {
          sources: [{ kind: 'entry', id: '77', title: 'An entry that is gone', internal: false }],
        }),
      ],
    },
  }),
  state('covers-all', 'Everything is covered', { insights: { summary: summary(), recommendations: replies } }),
  state('behind', 'New messages, responses and notes since', {
    insights: { basedOn: 2, summary: summary(), recommendations: replies },
  }),
  state('behind-by-one', 'One new message', { insights: { basedOn: 5, summary: summary() } }),
];
