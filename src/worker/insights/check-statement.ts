import { limits } from '../../contract/limits.ts';
import type { Fact } from '../facts/fact.ts';
import type { FactIndex } from '../facts/fact-index.ts';
import { findFacts } from '../facts/find-facts.ts';
import { cutAtSentence } from '../text/cut.ts';
import { overlap, termsOf } from '../text/terms.ts';
import type { Evidence } from './evidence.ts';

/** So many of a statement's words in the entries it cites, and it says what they say. */
const sameWords = 0.5;
const fewestTerms = 2;

export interface Statement {
  readonly text: string;
  readonly entryIds: readonly number[];
}

/**
 * A statement as an item of a summary. Entries it cites and that do not exist are dropped. What can be looked up decides:
 * all found is supported, anything not found is unsupported. Where there is nothing to look up, the words of the entries it
 * cites decide, and other words leave it unchecked.
 */
export function checkStatement({ text, entryIds }: Statement, evidence: Evidence) {
  const cited = [...new Set(entryIds)].flatMap((entryId) => evidence.entry(entryId) ?? []);
  const facts = findFacts(text);
  const missing = notFound(facts, evidence.all);
  const invented = entryIds.length > 0 && cited.length === 0;
  const terms = termsOf(text);
  const known = new Set(cited.flatMap((one) => [...one.terms]));
  const isSaid = terms.length >= fewestTerms && overlap(terms, known) >= sameWords;
  const support = supportOf(missing.length > 0 || invented, facts.length > 0 && cited.length > 0, isSaid);
  return {
    text: cutAtSentence(text, limits.itemChars),
    entryIds: cited
      .flatMap(({ source }) => (source.kind === 'entry' ? [source.entry.entryId] : []))
      .slice(0, limits.entryIdsPerItem),
    support,
  };
}

function supportOf(isWrong: boolean, isFound: boolean, isSaid: boolean) {
  if (isWrong) return 'unsupported' as const;
  return isFound || isSaid ? ('supported' as const) : ('unchecked' as const);
}

/** Those of `facts` that are not in `index`, each once. */
export function notFound(facts: readonly Fact[], index: FactIndex): string[] {
  return [...new Set(facts.filter((fact) => !index.has(fact)).map(({ text }) => text))];
}
