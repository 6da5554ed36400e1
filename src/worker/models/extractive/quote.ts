import { limits } from '../../../contract/limits.ts';
import { cutAtWord } from '../../text/cut.ts';
import type { Sentence } from './read-sentences.ts';

/** What stands at the beginning of a sentence and is not of the case. */
const salutation =
  /^(?:(?:hi|hello|hey|hallo|guten tag|bonjour|hola|olá|ciao|buongiorno|dzień dobry|merhaba|您好|你好|こんにちは)(?: [\p{Lu}][\p{L}]+){0,2}\s*[,，!！、]\s*)(?=\S.{20})/iu;

/** An item of a summary in a person's own words: it is where it says it is, so it is supported. */
export function quoteItem({ text, entry }: Pick<Sentence, 'text' | 'entry'>) {
  return {
    text: cutAtWord(ownWords(text), limits.itemChars),
    entryIds: [entry.entryId],
    support: 'supported' as const,
  };
}

/** A sentence without the salutation it was joined to. */
export function ownWords(text: string): string {
  return text.replace(salutation, '');
}
