import type { Span } from '../kinds.ts';
import { hasLuhnDigit } from './card.ts';
import { before } from './context.ts';
import { touching } from './touching.ts';

const digitsOf = (value: string) => Array.from(value.replace(/\D/g, ''), Number);
const weighted = (digits: number[], weights: number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
const isMonthDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

interface NationalId {
  readonly pattern: RegExp;
  readonly isValid: (value: string) => boolean;
  /** Without a word like this before it the number could be anything. */
  readonly word?: RegExp;
}

const edge = (source: string, flags = 'gu') =>
  touching(new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,-])(?:${source})(?![\\p{L}\\p{N}]|[.,-]\\d)`, flags));

/** Numbers that a state gives to one person, by their published forms and check digits. */
const nationalIds: readonly NationalId[] = [
  {
    // United Kingdom, National Insurance (NIM39110)
    pattern: edge('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]'),
    isValid: () => true,
  },
  {
    // France, NIR
    pattern: edge('[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}'),
    isValid: (value) => {
      const plain = value.replaceAll(' ', '').replace('2A', '19').replace('2B', '18');
      return 97 - (Number(plain.slice(0, 13)) % 97) === Number(plain.slice(13));
    },
  },
  {
    // Spain, DNI and NIE
    pattern: edge('(?:\\d{8}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]', 'giu'),
    isValid: (value) => {
      const plain = value.replaceAll('-', '').toUpperCase();
      const number = Number(plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
      return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23) === plain.at(-1);
    },
  },
  {
    // Italy, codice fiscale
    pattern: edge('[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]', 'giu'),
    isValid: () => true,
  },
  {
    // Poland, PESEL
    pattern: edge('\\d{11}'),
    isValid: (value) => {
      const digits = digitsOf(value);
      const month = Number(value.slice(2, 4)) % 20;
      const sum = weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
      return isMonthDay(month, Number(value.slice(4, 6))) && (10 - (sum % 10)) % 10 === digits[10];
    },
    word: /pesel/i,
  },
  {
    // Türkiye, T.C. kimlik no
    pattern: edge('[1-9]\\d{10}'),
    isValid: (value) => {
      const digits = digitsOf(value);
      const tenth = (weighted(digits, [7, 0, 7, 0, 7, 0, 7, 0, 7]) - weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1])) % 10;
      const sum = digits.slice(0, 10).reduce((total, digit) => total + digit, 0) % 10;
      return (tenth + 10) % 10 === digits[9] && sum === digits[10];
    },
    word: /kimlik|t\.?c\.?/i,
  },
  {
    // Brazil, CPF
    pattern: edge('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}'),
    isValid: (value) => {
      const digits = digitsOf(value);
      const check = (count: number) =>
        ((weighted(
          digits,
          Array.from({ length: count }, (_, index) => count + 1 - index),
        ) *
          10) %
          11) %
        10;
      return new Set(digits).size > 1 && check(9) === digits[9] && check(10) === digits[10];
    },
  },
  {
    // The Netherlands, BSN
    pattern: edge('\\d{9}'),
    isValid: (value) => weighted(digitsOf(value), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    word: /bsn|burgerservice|sofi/i,
  },
  {
    // Germany, Steuer-Identifikationsnummer
    pattern: edge('[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}'),
    isValid: () => true,
    word: /steuer-?(?:id|nummer|identifikation)|idnr|tax id/i,
  },
  {
    // Germany, Rentenversicherungsnummer
    pattern: edge('\\d{2} ?[0-3]\\d[01]\\d{3} ?[A-Z] ?\\d{3}'),
    isValid: () => true,
    word: /rentenversicherung|sozialversicherung|sv-?n(?:umme)?r|rvnr/i,
  },
  {
    // Portugal, NIF
    pattern: edge('[1235689]\\d{2} ?\\d{3} ?\\d{3}'),
    isValid: (value) => {
      const digits = digitsOf(value);
      const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return digits[8] === (rest < 2 ? 0 : 11 - rest);
    },
    word: /\bnif\b|contribuinte/i,
  },
  {
    // China, resident identity card (GB 11643)
    pattern: edge('[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d{4}[\\dXx]'),
    isValid: (value) => {
      const sum = weighted(digitsOf(value.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
      return '10X98765432'.charAt(sum % 11) === value.at(-1)?.toUpperCase();
    },
  },
  {
    // Japan, My Number
    pattern: edge('\\d{4}[ -]?\\d{4}[ -]?\\d{4}'),
    isValid: () => true,
    word: /マイナンバー|個人番号|my ?number/i,
  },
  {
    // Canada, SIN
    pattern: edge('\\d{3}[ -]\\d{3}[ -]\\d{3}'),
    isValid: (value) => hasLuhnDigit(value.replace(/\D/g, '')),
    word: /\bsin\b|social insurance/i,
  },
  {
    pattern: edge('[A-Z0-9]{6,12}'),
    isValid: (value) => /\d/.test(value),
    word: /(?:passport|reisepass|personalausweis|ausweis|passeport|pasaporte|passaporto|passaporte|paspoort|paszport|pasaport|driving licen[cs]e|driver'?s licen[cs]e|führerschein)(?:[ -]?(?:number|nummer|nr|no|n°|nº|num))?\.?(?: (?:is|ist|lautet|est|es))?[ :.#]{0,3}$/iu,
  },
];

/** National identity numbers other than US social security. */
export function detectNationalIds(text: string): Span[] {
  const spans: Span[] = [];
  for (const { pattern, isValid, word } of nationalIds) {
    for (const match of text.matchAll(pattern)) {
      if (word !== undefined && !word.test(before(text, match.index, 40))) continue;
      if (isValid(match[0])) spans.push({ start: match.index, end: match.index + match[0].length, kind: 'ID' });
    }
  }
  return spans;
}
