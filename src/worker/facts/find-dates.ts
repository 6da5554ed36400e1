import { foldWord } from '../scrub/tokens.ts';
import type { Fact } from './fact.ts';
import { monthByName } from './month-names.ts';

const iso = /(?<![\d.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/g;
const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])(\.(?=\s\S))?/g;
const joiner = '(?:\\s?(?:\\.|,|st|nd|rd|th|er|ème|º|ª|’|-)?\\s?(?:de |di |of |the )?\\s?)';
const dayMonth = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})${joiner}(\\p{L}{3,12})\\.?(?:,?\\s(?:de |del )?(\\d{4}))?(?![\\p{L}\\d])`,
  'giu',
);
const monthDay = /(?<![\p{L}\d])(\p{L}{3,12})\.?\s(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?(?![\p{L}\d])/giu;
const eastern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号號]/g;

/** The dates in `text` (with plain digits), as `year-month-day` with `*` for what is not said. Words like "tomorrow" are none. */
export function findDates(text: string): Fact[] {
  const facts: Fact[] = [];
  const add = (match: RegExpMatchArray, ...days: [string | undefined, number, number][]) => {
    const meanings = days.flatMap(([year, month, day]) => meaningOf(year, month, day));
    if (meanings.length > 0) facts.push({ kind: 'date', text: match[0].trim(), meanings, start: match.index ?? 0 });
  };
  for (const match of text.matchAll(iso)) add(match, [match[1], Number(match[2]), Number(match[3])]);
  for (const match of text.matchAll(numeric)) {
    const [, first, separator, second, year, stop] = match;
    // "3.5" is a number, "3.5." and "3.5.26" are dates; "3/5" may be a part of something.
    if (year === undefined && !(separator === '.' && stop !== undefined)) continue;
    add(match, [year, Number(second), Number(first)], [year, Number(first), Number(second)]);
  }
  for (const match of text.matchAll(dayMonth)) {
    const month = monthByName.get(foldWord(match[2] ?? ''));
    if (month !== undefined) add(match, [match[3], month, Number(match[1])]);
  }
  for (const match of text.matchAll(monthDay)) {
    const month = monthByName.get(foldWord(match[1] ?? ''));
    if (month !== undefined) add(match, [match[3], month, Number(match[2])]);
  }
  for (const match of text.matchAll(eastern)) {
    add(match, [match[1], match[2] === undefined ? 0 : Number(match[2]), Number(match[3])]);
  }
  return withoutOverlaps(facts);
}

/** `month` 0 stands for none said. */
function meaningOf(year: string | undefined, month: number, day: number): string[] {
  if (month > 12 || day < 1 || day > 31) return [];
  const full = year === undefined ? '*' : year.length === 2 ? `20${year}` : year;
  return [`${full}-${month === 0 ? '*' : month}-${day}`];
}

/** Of finds that overlap the longest, then the first. */
export function withoutOverlaps(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort((one, other) => one.start - other.start || other.text.length - one.text.length);
  const kept: Fact[] = [];
  for (const fact of sorted) {
    const last = kept.at(-1);
    if (last === undefined || fact.start >= last.start + last.text.length) kept.push(fact);
    else if (fact.text.length > last.text.length) kept[kept.length - 1] = fact;
  }
  return kept;
}

/** True when two dates may be the same day: what one of them does not say is open. */
export function isSameDay(one: string, other: string): boolean {
  const parts = other.split('-');
  return one.split('-').every((part, index) => part === '*' || parts[index] === '*' || part === parts[index]);
}
