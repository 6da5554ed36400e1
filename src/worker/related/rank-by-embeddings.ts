import { termsOf } from '../text/terms.ts';
import type { Comparable } from './comparable.ts';
import type { Subject } from './query-words.ts';
import { queryOf, rankByWords, type Similar } from './rank-by-words.ts';

/** Words count for more than nearness: the name of a product or the number of an error is what vectors pass over. */
const ofWords = 0.6;
/** Models differ in how near everything is to everything: what is shown must stand out among the candidates. */
const minScore = 0.3;

/**
 * The candidates by what they mean and by their words, best first. `vectors` has the ticket's at its beginning, then one for
 * each candidate; null where a text could not be sent.
 */
export function rankByEmbeddings(
  subject: Subject,
  candidates: readonly Comparable[],
  vectors: readonly (Float32Array | null)[],
): Similar[] {
  const own = vectors[0] ?? null;
  const near = candidates.map((_, index) => {
    const vector = vectors[index + 1] ?? null;
    return own === null || vector === null ? 0 : cosine(own, vector);
  });
  const sorted = [...near].sort((one, other) => one - other);
  const best = sorted.at(-1) ?? 0;
  // Half of the candidates are nearer than this: the search finds more than has to do with the ticket.
  const usual = sorted.length < 4 ? 0 : (sorted[Math.floor(sorted.length / 2)] ?? 0);
  const byWords = new Map(rankByWords(subject, candidates).map((one) => [one.candidate, one.score]));
  const wanted = new Set(queryOf(subject));
  return candidates
    .map((candidate, index) => {
      const nearness = best > usual ? Math.max(0, ((near[index] ?? 0) - usual) / (best - usual)) : 0;
      return { candidate, score: ofWords * (byWords.get(candidate) ?? 0) + (1 - ofWords) * nearness };
    })
    .filter(({ score }) => score >= minScore)
    .sort((one, other) => other.score - one.score)
    .map(({ candidate, score }) => ({ candidate, score, matched: shared(wanted, candidate) }));
}

/** -1 to 1; 0 for vectors that cannot be compared. */
export function cosine(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) return 0;
  let product = 0;
  let ofOne = 0;
  let ofOther = 0;
  for (let index = 0; index < one.length; index += 1) {
    const [a, b] = [one[index] ?? 0, other[index] ?? 0];
    product += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return ofOne === 0 || ofOther === 0 ? 0 : product / Math.sqrt(ofOne * ofOther);
}

function shared(wanted: ReadonlySet<string>, { title, text, answer }: Comparable): string[] {
  const terms = new Set(termsOf(`${title}\n${text}\n${answer}`));
  return [...wanted].filter((term) => terms.has(term));
}
