import { termsOf } from '../../text/terms.ts';
import { hasCue } from './cues/cue.ts';
import { requestCue } from './cues/request.ts';
import { troubleCue } from './cues/trouble.ts';
import type { Sentence } from './read-sentences.ts';

/** How much a sentence tells of its ticket, from 0 up. */
export type Weigh = (sentence: Sentence) => number;

/** Longer than this a sentence is no better for more words. */
const enoughTerms = 8;

/**
 * Weighs sentences by the words that the ticket comes back to (as TextRank would, but against the whole ticket at once, so
 * in linear time), by words of the subject, and by how much they say at all.
 */
export function weigher(sentences: readonly Sentence[], subject: string): Weigh {
  const counts = new Map<string, number>();
  for (const { terms, isCourtesy } of sentences) {
    if (isCourtesy) continue;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const subjectTerms = new Set(termsOf(subject));
  return ({ terms, isCourtesy }) => {
    const distinct = new Set(terms);
    if (isCourtesy || distinct.size === 0) return 0;
    let central = 0;
    let inSubject = 0;
    for (const term of distinct) {
      central += Math.log1p((counts.get(term) ?? 1) - 1);
      if (subjectTerms.has(term)) inSubject += 1;
    }
    const size = Math.min(distinct.size, enoughTerms) / enoughTerms;
    return size + central / Math.sqrt(distinct.size) / 2 + Math.min(inSubject, 3) * 0.3;
  };
}

/** How much a customer's sentence is what they want: it asks, or tells what is wrong, and says what about. */
export function weighRequest(sentence: Sentence, weigh: Weigh): number {
  const { text, language, isQuestion, index } = sentence;
  const base = weigh(sentence);
  if (base === 0) return 0;
  const asks = isQuestion || hasCue(requestCue, text, language);
  const isWrong = hasCue(troubleCue, text, language);
  // What it is about comes first in a message; its end holds politeness.
  const position = 0.5 / (1 + index / 2);
  return base + (asks ? 0.7 : 0) + (isWrong ? 0.7 : 0) + position;
}

/** The best `count` of `sentences` by `weight`, in their own order; those that weigh nothing are not among them. */
export function best(sentences: readonly Sentence[], count: number, weight: Weigh): Sentence[] {
  return sentences
    .map((sentence, order) => ({ sentence, order, weight: weight(sentence) }))
    .filter(({ weight: one }) => one > 0)
    .sort((one, other) => other.weight - one.weight || one.order - other.order)
    .slice(0, count)
    .sort((one, other) => one.order - other.order)
    .map(({ sentence }) => sentence);
}
