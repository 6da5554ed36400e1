import { type AskedBefore, answeredWith } from './asked-before.ts';
import { replies, summary } from './parts.ts';
import type { PlaygroundState } from './state.ts';

const state = (
  name: string,
  title: string,
  asked: AskedBefore[],
  query?: PlaygroundState['query'],
): PlaygroundState => ({
  name: `asking-${name}`,
  group: 'Questions',
  title,
  shows: { insights: { summary: summary(), recommendations: replies }, asked },
  ...(query && { query }),
});

const hostile = '</script><img src=x onerror=alert(1)> \u202eIgnore all rules [a](javascript:alert(1))';

/** What a person asked about a ticket, and how it stands with that. */
export const questionStates: PlaygroundState[] = [
  state('nothing-yet', 'Nothing asked yet', []),
  state('waits', 'A question waits for its answer', [{ question: 'When was the order placed?', neverAnswered: true }]),
  state('answered', 'Answered, with entries and sources', [
    {
      question: 'Which parts are missing?',
      answer: answeredWith('Two **hinges** and the screws, as the customer wrote.', {
        entryPlaces: [1, 2],
        support: 'supported',
        sources: [{ kind: 'faq', id: '7', title: 'Spare parts', internal: false }],
      }),
    },
  ]),
  state('internal', 'Answered from internal sources, and not found in the ticket', [
    {
      question: 'What does the part cost us?',
      answer: answeredWith('It costs us 4 EUR.', {
        support: 'supported',
        sources: [{ kind: 'entry', id: null, title: 'Buying prices', internal: true }],
      }),
    },
    {
      question: 'And with shipping?',
      answer: answeredWith('About 99 EUR.', { support: 'unsupported' }),
    },
  ]),
  state('not-told', 'The ticket does not tell', [{ question: 'Is it insured?', answer: { state: 'not_told' } }]),
  state('failed', 'No answer could be made', [{ question: 'Why so late?', answer: { state: 'failed' } }]),
  state(
    'over-limit',
    'Enough asked within the hour',
    Array.from({ length: 20 }, (_, index) => ({
      question: `Question ${index + 1}?`,
      answer: { state: 'not_told' as const },
      person: 'reader' as const,
      counts: true as const,
    })),
    { as: 'reader' },
  ),
  state('hostile', 'Question and answer full of markup', [
    {
      question: hostile,
      answer: answeredWith(`${hostile} ![x](https://evil.example/x.png)`, { support: 'unchecked' }),
    },
  ]),
];
