import { limits } from '../../contract/limits.ts';
import type { Ticket } from '../../contract/ticket.ts';
import type { Answer } from '../analyst.ts';
import { findFacts } from '../facts/find-facts.ts';
import { citedBy, leansOn, sourceOf } from '../insights/check-recommendation.ts';
import { notFound } from '../insights/check-statement.ts';
import { gatherEvidence, type Witness } from '../insights/evidence.ts';
import { detectLanguage } from '../prepare/language.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import { cutAtSentence } from '../text/cut.ts';
import { overlap, termsOf } from '../text/terms.ts';
import type { QuestionAnswerShape } from './question-answer.ts';

export interface AnswerCheck {
  readonly ticket: Ticket;
  /** As the model was shown it, with its personal data. */
  readonly prepared: PreparedTicket;
  /** What it was to answer in. */
  readonly language: string;
  /** True for words that only the model's instructions hold. */
  readonly isOurs: (text: string) => boolean;
}

/** So much of an answer's words in what it cites, and it says what that says. */
const sameWords = 0.5;
/** Below this a guess of the language is none. */
const sureLanguage = 0.4;

/**
 * A model's answer, restored, with what speaks for it looked up: what it cites and does not exist is dropped, facts that stand
 * nowhere make it unsupported, and what only internal texts hold makes those its sources.
 */
export function checkAnswer(written: QuestionAnswerShape, check: AnswerCheck): Answer {
  const { ticket, prepared, language, isOurs } = check;
  if (!written.answered || written.body === '' || isOurs(written.body)) return { state: 'not_told', language };
  const evidence = gatherEvidence(ticket, prepared);
  const body = cutAtSentence(written.body, limits.recommendationBodyChars);
  const cited = [...new Set(citedBy(written, evidence))];
  const witnesses = [...new Set([...cited, ...leansOn(body, evidence)])];
  const facts = findFacts(body);
  const isWrong = notFound(facts, evidence.all).length > 0 || (namesAny(written) && cited.length === 0);
  const grounds = new Set(cited.flatMap(({ terms }) => [...terms]));
  const isSaid = cited.length > 0 && (facts.length > 0 || overlap(termsOf(body), grounds) >= sameWords);
  return {
    state: 'answered',
    body,
    language: languageOf(body, language),
    entryIds: cited.flatMap(entryIdOf).slice(0, limits.entryIdsPerItem),
    support: isWrong ? 'unsupported' : isSaid ? 'supported' : 'unchecked',
    sources: sourcesOf(witnesses),
  };
}

/** References, and entries that customers must not see; all other entries are linked by their ids. */
export function sourcesOf(witnesses: readonly Witness[]): NonNullable<Answer['sources']> {
  return witnesses
    .filter(({ source, isInternal }) => isInternal || source.kind === 'reference')
    .slice(0, limits.sourcesPerRecommendation)
    .map(sourceOf)
    .map(({ kind, id, title, internal }) => ({ kind, id, title, internal }));
}

const namesAny = ({ entryIds, references }: QuestionAnswerShape) => entryIds.length + references.length > 0;

const entryIdOf = ({ source }: Witness) => (source.kind === 'entry' ? [source.entry.entryId] : []);

function languageOf(body: string, asked: string): string {
  const detected = detectLanguage(body);
  const isOther = detected !== null && detected.confidence >= sureLanguage;
  return isOther && detected.language !== asked.toLowerCase().split('-')[0] ? detected.language : asked;
}
