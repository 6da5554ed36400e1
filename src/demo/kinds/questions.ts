import type { DemoKind } from './demo-kind.ts';

/** Where a person asks about the ticket, beside other panels. */
export const questionsKind: DemoKind = {
  name: 'questions',
  isCompany: true,
  heading: (_ticket, _insights, { answers }) => answers,
  answer: () => null, // both verbs are those of `routes/staff-questions.ts`, which is asked first
};
