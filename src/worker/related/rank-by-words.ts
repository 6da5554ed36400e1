import { rankMatches } from '../text/best-match.ts';
import { termsOf } from '../text/terms.ts';
import type { Comparable } from './comparable.ts';
import type { Subject } from './query-words.ts';

/** A candidate that is similar enough, and the terms it shares with the ticket. */
export interface Similar {
  readonly candidate: Comparable;
  /** 0 to 1, comparable within one ranking: 1 is the best. */
  readonly score: number;
  readonly matched: readonly string[];
}

/** A word in the ticket's title counts as much as so many in its text. */
const titleWeight = 3;
/** So many words that few candidates have must be shared; or so many at all, for where all candidates are of one kind. */
const minRareWords = 1;
const minWords = 3;
/** Of the best one's score: what is far below it was found by a word that means something else there. */
const minShare = 0.25;

/** The candidates that share what the ticket is about, best first (BM25 over the candidates). */
export function rankByWords(subject: Subject, candidates: readonly Comparable[]): Similar[] {
  const query = queryOf(subject);
  const documents = candidates.map((candidate) => ({
    title: candidate.title,
    text: `${candidate.text}\n${candidate.answer}`,
    candidate,
  }));
  const matches = rankMatches(query, documents);
  const best = matches[0]?.score ?? 0;
  const enough = Math.min(minWords, new Set(query).size);
  return matches
    .filter(({ words, matched }) => words >= minRareWords || matched.length >= enough)
    .filter(({ score }) => score >= best * minShare)
    .map(({ candidate: { candidate }, score, matched }) => ({ candidate, score: score / best, matched }));
}

/** What is looked for: terms of the title several times. */
export function queryOf({ title, text }: Subject): string[] {
  const terms = termsOf(title);
  return [...Array.from({ length: titleWeight }, () => terms).flat(), ...termsOf(text)];
}
