import { limits } from '../../contract/limits.ts';
import type { Ticket } from '../../contract/ticket.ts';
import type { Insights } from '../analyst.ts';
import { findFacts } from '../facts/find-facts.ts';
import { checkedParts } from '../kinds/parts.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import { cutAtSentence, cutAtWord } from '../text/cut.ts';
import { wordsFor } from '../words/words-for.ts';
import { checkRecommendation } from './check-recommendation.ts';
import { checkStatement, notFound, type Statement } from './check-statement.ts';
import { gatherEvidence } from './evidence.ts';
import { finishInsights } from './finish-insights.ts';
import type { ModelAnswerShape } from './model-answer.ts';

export interface CheckOptions {
  readonly ticket: Ticket;
  /** As the model was shown it, with its personal data. */
  readonly prepared: PreparedTicket;
  /** What the summary should be in, and what it is in. */
  readonly language: string;
  /** Says the ticket in one line without the model, for when the model's line does not hold. */
  readonly plainGist: () => string;
  /** True for words that only the model's instructions hold. */
  readonly isOurs: (text: string) => boolean;
}

const maxReplies = 3;
const maxActions = 3;

/** What a model wrote, restored, as insights: each statement looked up, each reply with its reasons, within all limits. */
export function checkInsights(answer: ModelAnswerShape, options: CheckOptions): Insights {
  const { ticket, prepared, language, plainGist, isOurs } = options;
  const evidence = gatherEvidence(ticket, prepared);
  const words = wordsFor(language);
  const items = (statements: readonly Statement[]) =>
    statements
      .filter(({ text }) => text !== '' && !isOurs(text))
      .slice(0, limits.itemsPerSection)
      .map((one) => checkStatement(one, evidence));
  const sections = [
    { kind: 'request' as const, items: items(answer.request) },
    { kind: 'state' as const, items: items(answer.state) },
    { kind: 'done' as const, items: items(answer.done) },
    { kind: 'other' as const, title: words.promised, items: items(answer.promises) },
    { kind: 'open_questions' as const, items: items(answer.openQuestions) },
    { kind: 'dates' as const, items: items(answer.dates) },
  ].filter((section) => section.items.length > 0);
  const recommendations = [
    ...answer.replies
      .slice(0, maxReplies)
      .map((one) => ({ one, kind: 'reply' as const, language: prepared.language ?? language })),
    ...answer.actions.slice(0, maxActions).map((one) => ({ one, kind: 'action' as const, language })),
  ]
    .filter(({ one: { title, body } }) => title !== '' && body !== '' && !isOurs(title) && !isOurs(body))
    .map(({ one, ...expected }) =>
      checkRecommendation(one, evidence, { ...expected, warnings: prepared.warnings, words }),
    );
  const holds = (text: string) => text !== '' && !isOurs(text) && notFound(findFacts(text), evidence.all).length === 0;
  return finishInsights({
    language,
    summary: {
      gist: cutAtWord(holds(answer.gist) ? answer.gist : plainGist(), limits.gistChars),
      sections,
      nextStep: nextStepOf(answer, holds),
      warnings: [...prepared.warnings],
    },
    recommendations,
    ...checkedParts(answer, evidence, options),
  });
}

/** A next step has no mark of its own: one that names what is nowhere in the ticket is left out. */
function nextStepOf({ nextStep }: ModelAnswerShape, holds: (text: string) => boolean) {
  if (nextStep === null || !holds(nextStep.text)) return null;
  return { kind: nextStep.kind, text: cutAtSentence(nextStep.text, limits.nextStepChars) };
}
