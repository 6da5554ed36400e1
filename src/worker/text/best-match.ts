import { termsOf } from './terms.ts';

/** Something that may be what is looked for. */
export interface Candidate {
  readonly title: string;
  readonly text: string;
}

export interface Match<T> {
  readonly candidate: T;
  /** BM25, comparable within one search only. */
  readonly score: number;
  /** How many words of what was looked for are in it; one that most candidates have counts for little. */
  readonly words: number;
  /** Terms of the title that were looked for, of all its terms: 0 to 1. */
  readonly titleCovered: number;
  readonly matched: readonly string[];
}

/** BM25's usual constants (Robertson and Zaragoza, 2009). */
const saturation = 1.2;
const lengthShare = 0.75;
/** A word in the title says as much as so many in the text. */
const titleWeight = 3;

/** `candidates` that share terms with `query`, best first; a term may stand several times in `query` to count more. Linear. */
export function rankMatches<T extends Candidate>(query: readonly string[], candidates: readonly T[]): Match<T>[] {
  const wanted = countsOf(query);
  const documents = candidates.map((candidate) => {
    const title = termsOf(candidate.title);
    const counts = countsOf(termsOf(candidate.text));
    for (const term of title) counts.set(term, (counts.get(term) ?? 0) + titleWeight);
    const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { candidate, counts, length, title: new Set(title) };
  });
  const meanLength = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  const rarity = (term: string) => {
    const holders = documents.filter(({ counts }) => counts.has(term)).length;
    return Math.log1p((documents.length - holders + 0.5) / (holders + 0.5));
  };
  const rarest = Math.log1p((documents.length - 0.5) / 1.5);
  const rarities = new Map([...wanted.keys()].map((term) => [term, rarity(term)]));
  return documents
    .map(({ candidate, counts, length, title }) => {
      let score = 0;
      let words = 0;
      const matched: string[] = [];
      for (const [term, asked] of wanted) {
        const count = counts.get(term) ?? 0;
        if (count === 0) continue;
        const rare = rarities.get(term) ?? 0;
        const weight = Math.sqrt(asked) * rare;
        matched.push(term);
        words += Math.min(1, rare / rarest) * (isPair(term) ? 0.5 : 1);
        const share = 1 - lengthShare + (lengthShare * length) / Math.max(1, meanLength);
        score += (weight * count * (saturation + 1)) / (count + saturation * share);
      }
      const inTitle = [...title].filter((term) => wanted.has(term)).length;
      return {
        candidate,
        score,
        words,
        titleCovered: title.size === 0 ? 0 : inTitle / title.size,
        matched,
      };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

/** Two characters of a script without spaces: about half a word. */
const isPair = (term: string) => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}$/u.test(term);

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
