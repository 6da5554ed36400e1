import { limits } from '../../../contract/limits.ts';
import { plainDigits } from '../../facts/digits.ts';
import { findDates } from '../../facts/find-dates.ts';
import { cutAtWord } from '../../text/cut.ts';
import type { Sentence } from './read-sentences.ts';

const maxDates = 8;
const contextChars = 200;

/** The days that people named, each where it was named last, with the sentence around it. */
export function datesIn(sentences: readonly Sentence[]) {
  const byDay = new Map<string, { day: string; sentence: Sentence }>();
  for (const sentence of sentences) {
    for (const { text, meanings } of findDates(plainDigits(sentence.text))) {
      const key = meanings.join();
      byDay.delete(key);
      byDay.set(key, { day: text, sentence });
    }
  }
  return [...byDay.values()].slice(-maxDates).map(({ day, sentence }) => ({
    text: cutAtWord(`${day}: ${cutAtWord(sentence.text, contextChars)}`, limits.itemChars),
    entryIds: [sentence.entry.entryId],
    support: 'supported' as const,
  }));
}
