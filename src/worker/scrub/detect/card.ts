import type { Span } from '../kinds.ts';
import { after, before } from './context.ts';
import { isPartOfWord } from './touching.ts';

const cardWord = /(?:card|karte|carte|tarjeta|cart[ãa]o|carta|kaart|kart[aąyı]|maestro|visa|amex|カード|卡|بطاقة)/iu;
const separators = new Set([' ', '-', '.']);
/** The ways a card's digits are printed: in fours, or as American Express and Diners do. */
const shapes = [/^4(?:-4)*(?:-[1-4])?$/, /^4-6-[45]$/];

/** Payment cards: an issuer's prefix, that issuer's length and the check digit (ISO/IEC 7812-1, Luhn). */
export function detectCards(text: string): Span[] {
  const groups = Array.from(text.matchAll(/\d+/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans: Span[] = [];
  for (let index = 0; index < groups.length; index += 1) {
    const last = lastGroupOfCard(text, groups, index);
    const [first, final] = [groups[index], last === undefined ? undefined : groups[last]];
    if (first === undefined || final === undefined || last === undefined) continue;
    spans.push({ start: first.start, end: final.end, kind: 'CARD' });
    index = last;
  }
  return spans;
}

const isEdgeless = (character: string) => character === '_' || character === '+' || isPartOfWord(character);

function lastGroupOfCard(text: string, groups: { start: number; end: number }[], from: number): number | undefined {
  const first = groups[from];
  if (first === undefined || isEdgeless(text.charAt(first.start - 1))) return undefined;
  if (/\d[.,]$/.test(text.slice(Math.max(0, first.start - 2), first.start))) return undefined;
  let digits = '';
  let shape = '';
  let separator = '';
  let found: number | undefined;
  for (let index = from; index < groups.length; index += 1) {
    const group = groups[index];
    if (group === undefined || group.end - group.start > 19 - digits.length) break;
    if (index > from) {
      // No card is printed in groups that begin with another one: long rows of single digits end here.
      if (first.end - first.start !== 4) break;
      const gap = text.slice(groups[index - 1]?.end, group.start);
      if (separator === '' && separators.has(gap)) separator = gap;
      if (gap !== separator) break;
    }
    digits += text.slice(group.start, group.end);
    shape += `${shape === '' ? '' : '-'}${group.end - group.start}`;
    const isPrinted = index === from || shapes.some((one) => one.test(shape));
    const isWhole = !isEdgeless(text.charAt(group.end)) && !/^[.,]\d/.test(text.slice(group.end, group.end + 2));
    if (isPrinted && (isWhole || separator === '.') && isCard(digits, text, first.start, group.end)) found = index;
  }
  return found;
}

function isCard(digits: string, text: string, start: number, end: number): boolean {
  if (digits.length < 12 || !hasIssuer(digits) || !hasLuhnDigit(digits)) return false;
  return digits.length >= 14 || cardWord.test(before(text, start) + after(text, end));
}

/** Prefixes and lengths of the card networks (ISO/IEC 7812; the networks' own published ranges). */
function hasIssuer(digits: string): boolean {
  const prefix = Number(digits.slice(0, 4));
  const within = (low: number, high: number) => prefix >= low && prefix <= high;
  const { length } = digits;
  if (prefix < 1000) return false;
  if (within(4000, 4999)) return length === 16 || length === 13 || length === 19;
  if (within(5100, 5599) || within(2221, 2720)) return length === 16;
  if (within(3400, 3499) || within(3700, 3799)) return length === 15;
  if (within(3000, 3059) || within(3600, 3699) || within(3800, 3999)) return length === 14 || length === 16;
  if (within(3528, 3589)) return length >= 16;
  if (within(2200, 2204) || within(9792, 9792)) return length >= 16;
  if (within(1000, 1999)) return length === 15;
  return within(5000, 5099) || within(5600, 6999) || within(8100, 8299);
}

export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
