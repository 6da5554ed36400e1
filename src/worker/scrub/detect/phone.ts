import type { Span } from '../kinds.ts';
import { after, before, namesAThing } from './context.ts';
import { touching } from './touching.ts';

const separators = '[ ()\\/.-]{0,3}';
/** `+49 (0)30 901820`, `0049 30 901820`: a country code and 6 to 13 digits more (ITU-T E.164: 15 in all). */
const international = touching(
  new RegExp(
    `(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}][.-])(?:\\+ ?\\(?|\\(?00 ?)([1-9]\\d?(?:${separators}\\d){5,13})(?![\\p{N}])`,
    'gu',
  ),
);
/** `(415) 555-0132` (North American Numbering Plan: area and exchange begin with 2 to 9). */
const northAmerican = touching(
  /(?<![\p{L}\p{N}+]|[\p{L}\p{N}][.-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\p{L}\p{N}]|[.-]\d)/gu,
);
/** `030/901820-12`, `020 7946 0958`: the trunk prefix 0 of most countries. */
const trunk = touching(
  /(?<![\p{L}\p{N}+#]|[\p{L}\p{N}][.:,-])\(?0[1-9](?:[ ()/.-]{0,3}\d){6,10}(?![\p{L}\p{N}]|[.,:]\d)/gu,
);
/** Mobile numbers of countries without a trunk prefix, in the groups they are written in. */
const grouped = [
  '[6789]\\d{2}[ .-]\\d{2}[ .-]\\d{2}[ .-]\\d{2}', // Spain
  '(?:4[5]|5[0137]|6[069]|7[2389]|88)\\d[ -]\\d{3}[ -]\\d{3}', // Poland
  '9[1236]\\d[ -]\\d{3}[ -]\\d{3}', // Portugal
  '3[2-9]\\d[ -]\\d{3}[ -]?\\d{4}', // Italy
  '\\(?[1-9]{2}\\)? ?9?\\d{4}-\\d{4}', // Brazil
  '5\\d{2} \\d{3} \\d{2} \\d{2}', // Turkey
  '1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}', // China
  '(?:55|33|81) \\d{4} \\d{4}', // Mexico
].join('|');
const national = touching(
  new RegExp(`(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}][.,:-])(?:${grouped})(?![\\p{L}\\p{N}]|[.,:-]\\d)`, 'gu'),
);
const numberAfterWord = touching(/(?<![\p{L}\p{N}])\(?\d(?:[ ()/.-]{0,2}\d){4,14}(?![\p{L}\p{N}])/gu);

const phoneWord =
  /(?:\b(?:tele)?(?:phone|fon|fone)|\btel|\bt[ée]l[ée]f?(?:ono|fone|phone)?|\bmobile?|\bmobil\p{L}{0,6}|\bhandy\p{L}{0,8}|\bcell(?:ulare|ular|phone)?|\b(?:tele)?fax|whats ?app|\bsignal|\bsms|\bcall(?: me| us)?|\brufnummer|\bruf|\bdurchwahl|\bnummer|\bportable|\bm[óo]vil|\bcelular|\btelem[óo]vel|\btelefo\p{L}{0,6}|\bkom[óo]rk\p{L}{0,3}|\bcep|\bgsm|هاتف|جوال|موبايل|تلفون|电话|手机|電話|携帯|联系方式)(?: ?(?:number|nummer|nr|no|num|n°|nº|号码|番号|at|on|unter|is|ist|me|us))?[ .:：)#=-]{0,4}\(?$/iu;
const dateOrTime = /^\(?(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-][01]\d[./-][0-3]\d)(?!\d|[./-]\d)/;
const money = /^ ?(?:€|\$|£|¥|%|EUR|USD|GBP|CHF|PLN|TRY|BRL|JPY|zł|TL|MB|GB|kB|bytes?)/iu;

/** Telephone numbers: international, with a trunk prefix, in national groups, or after a word that says so. */
export function detectPhones(text: string): Span[] {
  return [
    ...matches(text, international, isInternational),
    ...matches(text, northAmerican, notAThing),
    ...matches(text, trunk, isTrunk),
    ...matches(text, national, (value, start, end) => notAThing(value, start) && !money.test(after(text, end, 8))),
    ...matches(
      text,
      numberAfterWord,
      (value, start) => !dateOrTime.test(value) && phoneWord.test(before(text, start, 32)),
    ),
  ];

  function notAThing(_value: string, start: number): boolean {
    return !namesAThing(text, start) || phoneWord.test(before(text, start, 32));
  }

  function isTrunk(value: string, start: number, end: number): boolean {
    const digits = value.replace(/\D/g, '').length;
    if (dateOrTime.test(value) || digits > 12 || !notAThing(value, start) || money.test(after(text, end, 8)))
      return false;
    const hasSeparator = /\d[^\d]+\d/.test(value);
    return hasSeparator ? digits >= 8 && !/^\(?\d+\.\d+$/.test(value) : digits === 10 || digits === 11;
  }
}

function matches(
  text: string,
  pattern: RegExp,
  accepts: (value: string, start: number, end: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (accepts(match[0], match.index, end)) spans.push({ start: match.index, end, kind: 'PHONE' });
  }
  return spans;
}

function isInternational(value: string): boolean {
  const digits = value.replace(/\D/g, '').replace(/^00/, '');
  // +1 has ten digits more; a long "00" number without groups is a shipment, not a telephone.
  if (digits.startsWith('1')) return digits.length === 11;
  return digits.length >= 8 && digits.length <= 15;
}
