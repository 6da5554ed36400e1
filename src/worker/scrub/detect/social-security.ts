import type { Span } from '../kinds.ts';
import { after, before } from './context.ts';
import { touching } from './touching.ts';

const number = touching(
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][.-])(\d{3})([ -]?)(\d{2})([ -]?)(\d{4})(?![\p{L}\p{N}]|[.-]\d)/gu,
);
const word = /\b(?:ssn|social[ -]security|soc(?:ial)?[ -]?sec|itin|tin)\b/i;

/** US social security numbers, by the areas, groups and serials that are given out (ssa.gov, "SSN randomization"). */
export function detectSocialSecurityNumbers(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(number)) {
    const [all, area = '', one = '', group = '', two = '', serial = ''] = match;
    const end = match.index + all.length;
    const isIssued = area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000';
    const agree = one === two || one === '' || two === '';
    // Nine digits and no separator are many things: without a word for it, only a line of their own is an answer to "your SSN?".
    const isSaid = one + two !== '' || word.test(before(text, match.index, 48)) || isOwnLine(text, match.index, end);
    if (isIssued && agree && isSaid) spans.push({ start: match.index, end, kind: 'SSN' });
  }
  return spans;
}

function isOwnLine(text: string, start: number, end: number): boolean {
  return before(text, start).trim() === '' && after(text, end).trim() === '';
}
