import { hasCue } from './cues/cue.ts';
import { doneCue } from './cues/outcome.ts';
import { promiseCue } from './cues/promise.ts';
import { best, type Weigh } from './rank.ts';
import type { Sentence } from './read-sentences.ts';

const maxOfStaff = 6;
/** Of few answers more is told. */
const fewEntries = 3;
const maxOfCustomer = 2;

/** What staff did and found out, newest entries before older ones, in the ticket's order; promises and questions are none. */
export function doneSoFar(sentences: readonly Sentence[], weigh: Weigh): Sentence[] {
  const told = sentences.filter(({ entry, isQuestion }) => entry.type !== 'M' && !isQuestion);
  const entries = [...new Set(told.map(({ entryIndex }) => entryIndex))].slice(-maxOfStaff);
  return entries.flatMap((index) => {
    const own = told.filter(({ entryIndex }) => entryIndex === index);
    return best(own, entries.length <= fewEntries ? 2 : 1, (one) => {
      if (hasCue(promiseCue, one.text, one.language) && !hasCue(doneCue, one.text, one.language)) return 0;
      return weigh(one) * (hasCue(doneCue, one.text, one.language) ? 1.5 : 1);
    });
  });
}

/** What the customer has tried. */
export function triedByCustomer(sentences: readonly Sentence[], weigh: Weigh): Sentence[] {
  const told = sentences.filter(({ entry, isQuestion, text, language }) => {
    return entry.type === 'M' && !isQuestion && hasCue(doneCue, text, language);
  });
  return best(told, maxOfCustomer, weigh);
}
