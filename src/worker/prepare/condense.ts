import type { LeftOut, PreparedEntry } from './prepared-ticket.ts';

export interface Condensed {
  readonly entries: PreparedEntry[];
  readonly leftOut: LeftOut;
}

/** Of the budget: at most so much for the first entry, and so much for the first and the newest together. */
const firstShare = 0.25;
const endsShare = 0.8;
/** Less than this of an entry says nothing: it is left out instead. */
const minEntryChars = 160;
const mark = '[…]';

/**
 * Entries of at most `maxChars` characters in all. The first and the newest stay whole as long as there is room; those
 * between them are shortened, and where even that is too much, the oldest of them go.
 */
export function condense(entries: readonly PreparedEntry[], maxChars: number): Condensed {
  const chars = entries.reduce((sum, { text }) => sum + text.length, 0);
  if (chars <= maxChars) return { entries: [...entries], leftOut: { entries: 0, chars: 0 } };
  const allowed = allowances(entries, maxChars);
  const kept = entries
    .map((entry, index) => ({ ...entry, text: shorten(entry.text, allowed[index] ?? 0) }))
    .filter(({ text }) => text !== '');
  const keptChars = kept.reduce((sum, { text }) => sum + text.length, 0);
  return { entries: kept, leftOut: { entries: entries.length - kept.length, chars: chars - keptChars } };
}

/** How many characters each entry may have. */
function allowances(entries: readonly PreparedEntry[], maxChars: number): number[] {
  const allowed = entries.map(() => 0);
  const lengthOf = (index: number) => entries[index]?.text.length ?? 0;
  const last = entries.length - 1;
  let left = maxChars;
  const give = (index: number, amount: number) => {
    allowed[index] = amount;
    left -= amount;
  };

  if (last === 0) return [maxChars];
  give(0, Math.min(lengthOf(0), Math.floor(maxChars * firstShare)));
  let newest = last;
  const keepForMiddle = Math.floor(maxChars * (1 - endsShare));
  for (; newest > 0; newest -= 1) {
    const room = left - (newest > 1 ? keepForMiddle : 0);
    if (newest < last && lengthOf(newest) > room) break;
    give(newest, Math.min(lengthOf(newest), room));
  }
  const middle = Array.from({ length: Math.max(0, newest) }, (_, index) => index + 1);
  // The newer ones of the middle first: each gets its part of what is left.
  for (const [done, index] of middle.reverse().entries()) {
    const share = Math.max(minEntryChars, Math.floor(left / (middle.length - done)));
    if (left < Math.min(minEntryChars, lengthOf(index))) break;
    give(index, Math.min(lengthOf(index), share, left));
  }
  // What nobody needed goes to the ends.
  for (const index of [last, 0]) {
    const more = Math.min(left, lengthOf(index) - (allowed[index] ?? 0));
    allowed[index] = (allowed[index] ?? 0) + more;
    left -= more;
  }
  return allowed;
}

/** The beginning and the end of `text`, cut between words, in at most `maxChars` characters. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const room = maxChars - mark.length - 2;
  if (room < 40) return '';
  const headChars = Math.floor(room * 0.7);
  const head = text.slice(0, headChars).replace(/\s+\S{0,30}$/, '');
  const tail = text.slice(text.length - (room - headChars)).replace(/^\S{0,30}\s+/, '');
  return `${head}\n${mark}\n${tail}`.toWellFormed();
}
