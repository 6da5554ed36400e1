import { limits } from '../../../contract/limits.ts';
import { cutAtWord } from '../../text/cut.ts';
import type { Sentence } from './read-sentences.ts';

/** An item of a summary in a person's own words: it is where it says it is, so it is supported. */
export function quoteItem({ text, entry }: Pick<Sentence, 'text' | 'entry'>) {
  return {
    text: cutAtWord(text, limits.itemChars),
    entryIds: [entry.entryId],
    support: 'supported' as const,
  };
}
