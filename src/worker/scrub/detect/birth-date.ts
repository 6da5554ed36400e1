import type { Span } from '../kinds.ts';

const months =
  'jan(?:uary|uari|uar|vier|eiro)?|gennaio|enero|stycznia|ocak|feb(?:ruary|ruar|braio|rero|ruari)?|f[ée]vrier|fevereiro|lutego|şubat|mar(?:ch|s|zo|ço|t)?|märz|maart|marca|mart|apr(?:il|ile)?|avril|abril|kwietnia|nisan|may|mai|mayo|maio|maggio|mei|maja|mayıs|jun[ei]?|juni|juin|junio|junho|giugno|czerwca|haziran|jul[yi]?|juli|juillet|julio|julho|luglio|lipca|temmuz|aug(?:ust|ustus)?|août|agosto|sierpnia|ağustos|sep(?:t(?:ember|embre|iembre)?)?|setembro|settembre|września|eylül|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|października|ekim|nov(?:ember|embre|iembre|embro)?|listopada|kasım|de[cz](?:ember|embre|iembre|embro)?|d[ée]cembre|dicembre|grudnia|aralık';
const date = [
  '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日',
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  '\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})',
  '(?:19|20)\\d{6}',
  `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)? ?(?:de |of )?(?:${months})\\.?(?: de| of|,)? ?(?:\\d{4}|['’]?\\d{2})`,
  `(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?(?:\\d{4}|['’]\\d{2})`,
].join('|');
const word =
  '\\bd\\.?o\\.?b\\b\\.?|\\bdate[ _-]of[ _-]birth|\\bbirth[ _-]?da(?:te|y)|\\bborn(?: on)?|\\bgeb(?:oren|\\.|urtsdatum|urtstag)?(?: am| op)?|\\bgeboren(?: am| op)?|\\bgeboortedatum|\\bné(?:e|\\(e\\))? le|\\bdate de naissance|\\bfecha de nacimiento|\\bnacid[oa](?: el)?|\\bnac(?:í|ió) el|\\bnasci(?:u)? (?:em|a)|\\bje suis née? le|\\burodził(?:am|em|a)? się|\\bdata de nascimento|\\bnascid[oa](?: em)?|\\bdata di nascita|\\bnat[oa](?: il)?|\\burodz(?:ony|ona|enia)(?: dnia)?|\\bdata urodzenia|\\bdoğum(?: tarihi| günü)?|\\bcumpleaños|\\baniversário|\\bcompleanno|\\bverjaardag|\\banniversaire|\\burodziny|تاريخ الميلاد|生年月日|誕生日|出生日期|生日';
const born = new RegExp(`(?:${word})[^\\n\\d]{0,24}?(${date})(?!\\d)`, 'giu');
/** `* 1.4.1972`, as German records write it. */
const star = /(?<![\p{L}\p{N}*])\* ?(\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})(?!\d)/gu;

/** Dates that a word says somebody was born on. Other dates stay: a summary needs them. */
export function detectBirthDates(text: string): Span[] {
  return [...text.matchAll(born), ...text.matchAll(star)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? '').length, end, kind: 'BIRTHDATE' };
  });
}
