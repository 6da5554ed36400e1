import type { Span } from '../kinds.ts';
import { isPartOfWord, touching } from './touching.ts';

/** The length of an IBAN by country (SWIFT IBAN registry, release 99). */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const beginning = touching(/(?<![\p{L}\p{N}])(?:[A-Z]{2}|[a-z]{2})[ -]?\d{2}/gu);

/** International bank account numbers: the country's length and the check digits (ISO 13616, ISO 7064 mod 97-10). */
export function detectIbans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(beginning)) {
    const end = endOfIban(text, match.index);
    if (end !== undefined) spans.push({ start: match.index, end, kind: 'IBAN' });
  }
  return spans;
}

function endOfIban(text: string, start: number): number | undefined {
  const length = lengths[text.slice(start, start + 2).toUpperCase()];
  if (length === undefined) return undefined;
  let account = '';
  let at = start;
  for (; account.length < length; at += 1) {
    const character = text.charAt(at);
    if (/[A-Za-z0-9]/.test(character)) account += character;
    else if (!/[ .-]/.test(character) || !/[A-Za-z0-9]/.test(text.charAt(at + 1))) return undefined;
  }
  if (isPartOfWord(text.charAt(at))) return undefined;
  const isOneCase = account === account.toUpperCase() || account === account.toLowerCase();
  return isOneCase && remainderOf97(account.toUpperCase()) === 1 ? at : undefined;
}

function remainderOf97(account: string): number {
  let remainder = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
