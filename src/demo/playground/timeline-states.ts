import { limits } from '../../contract/limits.ts';
import { gist, replies, summary } from './parts.ts';
import type { Insights, PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: StateTicket): PlaygroundState => ({
  name,
  group: 'What is said',
  title,
  shows,
});

type Steps = NonNullable<Insights['timeline']>['steps'];

const minute = (number: number) => new Date(Date.UTC(2026, 2, 28, 8, number)).toISOString();
const hostile = '<img src=x onerror="document.title=\'OOPS\'">';

const fewSteps: Steps = [
  { at: '2026-03-24T08:12:00Z', who: 'Tomas Bauer', what: 'Reported two sets instead of four.', entryId: 1 },
  { at: '2026-03-25T09:30:00Z', who: 'Jonas Weber', what: 'Found parcel 2 of 2 in Cologne.', entryId: 4 },
  { at: '2026-03-26T16:20:00Z', who: 'Tomas Bauer', what: 'Counted three of four sets.', entryId: 6 },
];

/** So many gists one after the other, the last of which is the summary's. */
const gists = (count: number): Insights[] =>
  Array.from({ length: count }, (_, index) => ({
    summary: { gist: `${index + 1} of 4 filter sets arrived, says message ${index + 1}.` },
    assessment: { urgency: { level: (['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const)[index % 4] ?? 'LOW' } },
  }));

/** Dated steps, and what became of what was said. */
export const timelineStates: PlaygroundState[] = [
  state('timeline', 'A short timeline', { insights: { summary: summary(), timeline: { steps: fewSteps } } }),
  state('timeline-one', 'A timeline of one step, by nobody in particular', {
    insights: { summary: summary(), timeline: { steps: [{ at: minute(0), what: 'The parcel was sent again.' }] } },
  }),
  state('timeline-long', 'A hundred steps, each as long as it may be', {
    insights: {
      summary: summary(),
      timeline: {
        steps: Array.from({ length: limits.timelineSteps }, (_, index) => ({
          at: minute(index * 37),
          who:
            index % 3 === 0
              ? null
              : 'Tomas Bauer of Kaffeekontor Bauer '.repeat(3).trim().slice(0, limits.timelineWhoChars),
          what: `Step ${index + 1}: ${'the depot was asked once more, '.repeat(20)}`.slice(0, limits.timelineWhatChars),
          entryId: 1 + (index % 6),
        })),
      },
    },
  }),
  state('timeline-unsupported', 'Steps that the ticket does not back, or that nobody has checked', {
    insights: {
      summary: summary(),
      timeline: {
        steps: [
          ...fewSteps,
          { at: '2026-03-27T10:00:00Z', what: 'The carrier apologised.', support: 'unsupported' },
          { at: '2026-03-27T11:00:00Z', what: 'A step from elsewhere.', entryId: 77, support: 'unchecked' },
        ],
      },
    },
  }),
  state('timeline-behind', 'A timeline that does not know the newest entries', {
    insights: { basedOn: 3, summary: summary(), timeline: { steps: fewSteps.slice(0, 1) } },
  }),
  state('timeline-alone', 'A timeline and nothing else', { insights: { timeline: { steps: fewSteps } } }),
  state('timeline-hostile', 'A timeline that looks like HTML', {
    insights: {
      summary: summary(),
      timeline: {
        steps: [
          {
            at: minute(0),
            who: hostile.slice(0, limits.timelineWhoChars),
            what: `${hostile}</li></ol><script>`,
            entryId: 1,
          },
          {
            at: minute(1),
            who: '\u202eevil\u202c',
            what: '[press](javascript:alert(1)) {count} {time} $(x)',
            entryId: 6,
          },
        ],
      },
    },
  }),
  state('changes', 'What changed: gist and every fact of the assessment', {
    history: [
      {
        summary: { gist: 'Two of four filter sets arrived.' },
        assessment: {
          ...{ urgency: { level: 'LOW' }, effortMinutes: 20, sentiment: 'friendly', suggestedTitle: 'Order 5512' },
          ...{ suggestedPriority: 'Low', suggestedDepartment: 'Support', suggestedTopic: 'General question' },
        },
      },
    ],
    insights: {
      summary: summary(),
      recommendations: replies,
      assessment: {
        ...{ urgency: { level: 'HIGH' }, effortMinutes: 90, sentiment: 'pressed for time', suggestedPriority: 'High' },
        ...{ suggestedTitle: 'Order 5512: one set is missing', suggestedDepartment: 'Logistics' },
      },
    },
  }),
  state('changes-many', 'As many changes as are kept', { history: gists(40), insights: { summary: { gist } } }),
  state('changes-hostile', 'Changes that look like HTML', {
    history: [{ summary: { gist: hostile }, assessment: { suggestedTitle: `${hostile}</b></li>` } }],
    insights: { summary: { gist: '{time} {before} $(x)' }, assessment: { suggestedTitle: '\u202e<b>' } },
  }),
];
