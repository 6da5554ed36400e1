import { overlap } from '../../text/terms.ts';
import { best, type Weigh, weighRequest } from './rank.ts';
import type { Sentence } from './read-sentences.ts';

const maxSentences = 3;
/** Two sentences of so many equal words say the same. */
const sameOverlap = 0.7;
/** A second sentence about the case must say nearly as much as the first. */
const worthShare = 0.5;

/** What the customer wants, in their words: of the first message and, when they wrote since the last answer, of that. */
export function requestOf(sentences: readonly Sentence[], unanswered: readonly Sentence[], weigh: Weigh): Sentence[] {
  const fromCustomer = sentences.filter(({ entry }) => entry.type === 'M');
  const firstIndex = fromCustomer[0]?.entryIndex;
  const weight: Weigh = (sentence) => weighRequest(sentence, weigh);
  const first = worthwhile(
    fromCustomer.filter(({ entryIndex }) => entryIndex === firstIndex),
    unanswered.length > 0 && unanswered.at(-1)?.entryIndex !== firstIndex ? 2 : maxSentences,
    weight,
  );
  const later = worthwhile(
    unanswered.filter(({ entryIndex }) => entryIndex !== firstIndex),
    maxSentences - 1,
    weight,
  );
  const found = distinct([...first, ...later]).slice(0, maxSentences + 1);
  return found.length > 0 ? found : fromCustomer.filter(({ isCourtesy }) => !isCourtesy).slice(0, 1);
}

function worthwhile(sentences: readonly Sentence[], count: number, weight: Weigh): Sentence[] {
  const chosen = best(sentences, count, weight);
  const least = Math.max(0, ...chosen.map(weight)) * worthShare;
  return chosen.filter((sentence) => weight(sentence) >= least);
}

/** The sentence that says most, for the one line that is read first. */
export function mainOf(request: readonly Sentence[], weigh: Weigh): Sentence | undefined {
  return best(request, 1, (sentence) => weighRequest(sentence, weigh))[0] ?? request[0];
}

export function distinct(sentences: readonly Sentence[]): Sentence[] {
  const kept: { sentence: Sentence; words: ReadonlySet<string> }[] = [];
  for (const sentence of sentences) {
    const isNew = kept.every(
      ({ sentence: one, words }) =>
        one.text !== sentence.text && (sentence.terms.length < 2 || overlap(sentence.terms, words) < sameOverlap),
    );
    if (isNew) kept.push({ sentence, words: new Set(sentence.terms) });
  }
  return kept.map(({ sentence }) => sentence);
}
