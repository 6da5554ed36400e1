import { plainDigits } from './digits.ts';
import type { Fact } from './fact.ts';
import { findDates } from './find-dates.ts';
import { findCodes, findEmails, findPhones, findQuotes, findTimes, findUrls } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';

/** In order of precedence: what a find covers is nothing else any more. A quote covers nothing: facts in it count, too. */
const finders = [findUrls, findEmails, findDates, findTimes, findPhones, findCodes, findNumbers];

/** Everything in `text` that can be looked up. Linear. */
export function findFacts(text: string): Fact[] {
  const plain = plainDigits(text);
  let rest = plain;
  const facts = finders.flatMap((find) => {
    const found = find(rest);
    rest = blanked(rest, found);
    return found;
  });
  return [...facts, ...findQuotes(plain)].sort((one, other) => one.start - other.start);
}

/** `text` with spaces where facts were found, so that positions stay. */
function blanked(text: string, facts: readonly Fact[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, text: written } of [...facts].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), ' '.repeat(written.length));
    at = start + written.length;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
