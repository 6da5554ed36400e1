import { limits } from '../../contract/limits.ts';
import { replies, summary } from './parts.ts';
import type { Insights, PlaygroundState, StateTicket } from './state.ts';

type Assessment = NonNullable<Insights['assessment']>;

const state = (name: string, title: string, shows: StateTicket, query = {}): PlaygroundState => ({
  name,
  group: 'What is said',
  title,
  shows,
  query,
});
const insights = (assessment: Assessment): StateTicket => ({
  insights: { summary: summary(), recommendations: replies, assessment },
});
const urgency = (level: NonNullable<Assessment['urgency']>['level'], score: number | null = null) => ({
  urgency: { level, score, reason: 'The second shop opens on the 28th, and one set is missing.' },
});
const whole: Assessment = {
  ...urgency('HIGH', 82),
  effortMinutes: 45,
  sentiment: 'Annoyed',
  suggestedTitle: 'One of four filter sets is missing',
  suggestedPriority: 'High',
  suggestedDepartment: 'Shipping',
  suggestedTopic: 'Sales / Shipping',
};
/** Words to the limit, and one that has no place to break. */
const long = (chars: number) =>
  `${'Filtersatzlieferungsverzug'.repeat(4)} ${'one set is missing '.repeat(20)}`.slice(0, chars);

/** How things stand with a ticket. */
export const assessmentStates: PlaygroundState[] = [
  state('assessment', 'An assessment with everything', insights(whole)),
  state('assessment-alone', 'Nothing but an assessment', { insights: { assessment: whole } }),
  ...(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const).map((level, index) =>
    state(`urgency-${level.toLowerCase()}`, `Urgency ${level}`, insights(urgency(level, 10 + index * 30))),
  ),
  state('assessment-one-fact', 'An assessment of one fact', insights({ sentiment: 'Calm' })),
  state('assessment-behind', 'An assessment that does not know the newest messages', {
    insights: { basedOn: 2, assessment: whole },
  }),
  state('assessment-unknown', 'Suggestions the helpdesk has no choice for', {
    ...insights({ suggestedPriority: 'Yesterday', suggestedTopic: 'Shipping', suggestedDepartment: 'Nowhere' }),
  }),
  state(
    'assessment-reader',
    'An assessment for somebody who may not edit the ticket',
    insights({ ...whole, suggestedTopic: null }),
    { as: 'reader' },
  ),
  state('assessment-long', 'An assessment with texts as long as they may be', {
    ...insights({
      urgency: { level: 'CRITICAL', score: 100, reason: long(limits.assessmentReasonChars) },
      effortMinutes: limits.effortMinutes,
      sentiment: long(limits.sentimentChars),
      suggestedTitle: long(limits.titleChars),
      suggestedPriority: long(limits.titleChars),
      suggestedDepartment: long(limits.titleChars),
      suggestedTopic: long(limits.titleChars),
    }),
  }),
];
