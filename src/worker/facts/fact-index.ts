import { plainDigits } from './digits.ts';
import type { Fact, FactKind } from './fact.ts';
import { isSameDay } from './find-dates.ts';
import { findFacts } from './find-facts.ts';
import { normalQuote } from './find-names.ts';

/** What is known of a text or of several: facts are looked up in it by what they mean. */
export interface FactIndex {
  has(fact: Fact): boolean;
}

export function indexFacts(texts: readonly string[]): FactIndex {
  const meanings = new Map<FactKind, Set<string>>();
  for (const { kind, meanings: own } of texts.flatMap(findFacts)) {
    const known = meanings.get(kind) ?? new Set();
    for (const one of own) known.add(one);
    meanings.set(kind, known);
  }
  const days = [...(meanings.get('date') ?? [])];
  const words = texts.map((text) => ` ${normalQuote(plainDigits(text))} `).join('\n');
  const tight = words.replace(/[^\p{L}\p{N}\n]+/gu, '');
  const isKnown = (kind: FactKind, meaning: string) => meanings.get(kind)?.has(meaning) ?? false;
  return {
    has({ kind, text, meanings: own }) {
      switch (kind) {
        case 'date':
          return own.some((day) => days.some((known) => isSameDay(day, known)));
        case 'quote':
          return own.some((quote) => words.includes(` ${quote} `) || tight.includes(quote.replace(/\s/g, '')));
        case 'number':
          return own.some((number) => isKnown('number', number)) || isLongRun(text, words);
        case 'phone':
          return own.some((number) => isKnown('phone', number)) || isLongRun(text, words);
        case 'code':
          return own.some((one) => isKnown('code', one) || tight.includes(one.toLowerCase()));
        default:
          return own.some((one) => isKnown(kind, one));
      }
    },
  };
}

/** "4711" of "order WV-4711": a long number that stands in the text as a run of its own, whatever is around it. */
function isLongRun(written: string, words: string): boolean {
  return (written.match(/\d/g)?.length ?? 0) >= 4 && words.includes(` ${normalQuote(written)} `);
}
