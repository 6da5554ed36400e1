import type { Span } from '../kinds.ts';

const localCharacter = /[\p{L}\p{M}\p{N}._%+'~#$!*&-]/u;
const plainLocalCharacter = /[a-z0-9._%+'~#$!*&-]/i;
const maxLocal = 64;
/** A label begins with a letter or digit and stays in the script it begins in: text may follow without a space. */
const latinLabel = /[\p{sc=Latin}\p{M}0-9](?:[\p{sc=Latin}\p{M}0-9-]{0,62})/uy;
const otherLabel = /(?!\p{sc=Latin})[\p{L}\p{N}](?:(?!\p{sc=Latin})[\p{L}\p{M}\p{N}-]){0,62}/uy;
const topLevel = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;
/** `@`, and how it is written in addresses of links and in HTML that was pasted as text. */
const atSign = /@|%40|&#0{0,6}64;|&#x0{0,6}40;|&commat;/gi;
const spelledAt =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63} ?[[({<] ?(?:at|ät|@|arroba|arobase|chiocciola|apenstaartje|małpa) ?[\])}>] ?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?: ?[[({<] ?(?:dot|punkt|point|punto|ponto|kropka|\.) ?[\])}>] ?|\.)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,4}|(?<![\p{L}\p{N}._+-])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}(?: (?:dot|punkt|point|punto|ponto|kropka|punt) [\p{L}\p{N}_+-]{1,63}){0,3} at [\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?: (?:dot|punkt|point|punto|ponto|kropka|punt) [\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,4}/giu;

/** E-mail addresses: international ones, percent-encoded ones, and those spelled "tom (at) example (dot) com". */
export function detectEmails(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(atSign)) {
    const start = startOfLocal(text, match.index);
    const end = endOfDomain(text, match.index + match[0].length);
    if (start < match.index && end !== undefined) spans.push({ start, end, kind: 'EMAIL' });
  }
  for (const match of text.matchAll(spelledAt)) {
    spans.push({ start: match.index, end: match.index + match[0].length, kind: 'EMAIL' });
  }
  return spans;
}

function startOfLocal(text: string, at: number): number {
  if (text.charAt(at - 1) === '"') return startOfQuotedLocal(text, at - 1);
  // Where a plain letter stands before the sign, what clings to it in another script is the sentence around it.
  const allowed = /[ -~]/.test(text.charAt(at - 1)) ? plainLocalCharacter : localCharacter;
  let start = at;
  while (start > 0 && at - start < maxLocal && allowed.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[\p{L}\p{N}_]/u.test(text.charAt(start))) start += 1;
  if (start > 0 && allowed === plainLocalCharacter && isLatin(text.charAt(start - 1))) {
    while (start > 0 && at - start < maxLocal && localCharacter.test(text.charAt(start - 1))) start -= 1;
  }
  return start;
}

const isLatin = (character: string) => /[\p{sc=Latin}\p{M}]/u.test(character);

function startOfQuotedLocal(text: string, quote: number): number {
  const start = text.lastIndexOf('"', quote - 1);
  return start !== -1 && quote - start <= maxLocal && !text.slice(start, quote).includes('\n') ? start : quote + 1;
}

/** Where the domain that begins at `from` ends; undefined when there is none with a top level of letters. */
function endOfDomain(text: string, from: number): number | undefined {
  let end: number | undefined;
  let at = from;
  for (let labels = 0; labels < 12; labels += 1) {
    const label = labelAt(text, at);
    if (label === '') break;
    at += label.length;
    if (labels > 0 && topLevel.test(label)) end = at;
    if (text.charAt(at) !== '.') break;
    at += 1;
  }
  return end;
}

function labelAt(text: string, at: number): string {
  for (const pattern of [latinLabel, otherLabel]) {
    pattern.lastIndex = at;
    const label = pattern.exec(text)?.[0].replace(/-+$/, '');
    if (label !== undefined && label !== '') return label;
  }
  return '';
}
