import { type Kind, kinds } from './kinds.ts';

/**
 * A placeholder is `[[PERSON_1_k3f9]]`: kind, number of the person or value, nonce of this event. A second spelling of the
 * same value (`Ana` after `Ana Pérez`) is `[[PERSON_1B_k3f9]]`, so each spelling comes back as it was. Models copy such
 * words faithfully, and nobody who writes into a ticket can know the nonce.
 */
export interface PlaceholderName {
  readonly kind: Kind;
  readonly number: number;
  /** 0 for the first spelling, 1 for the second. */
  readonly spelling: number;
}

const noncePattern = /^[a-z0-9]{4,16}$/;

export function isNonce(nonce: string): boolean {
  return noncePattern.test(nonce);
}

/** A nonce of `length` characters; `random` gives numbers in [0, 1). No vowels, so it never spells a word. */
export function createNonce(random: () => number, length = 6): string {
  const letters = 'bcdfghjkmnpqrstvwxz23456789';
  return Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}

export function writePlaceholder({ kind, number, spelling }: PlaceholderName, nonce: string): string {
  return `[[${kind}_${number}${spellingLetters(spelling)}_${nonce}]]`;
}

/** 0 is nothing, 1 is B, 25 is Z, 26 is BA: base 26 with A as zero. */
function spellingLetters(spelling: number): string {
  let letters = '';
  for (let rest = spelling; rest > 0; rest = Math.floor(rest / 26)) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * Finds placeholders of one event as models hand them back: also in lower case, with Markdown's backslashes, or with a
 * bracket lost. One of the two groups is the name without brackets. Brackets are escaped all or none: a backslash that the
 * text has before a placeholder stays the text's.
 */
export function ownPlaceholders(nonce: string): RegExp {
  const name = `((?:${kinds.join('|')})\\\\?_\\d{1,9}[A-Z]{0,6}\\\\?_${nonce})`;
  return new RegExp(`\\\\\\[\\\\\\[${name}\\\\\\]\\\\\\]|\\[{0,2}${name}\\]{0,2}`, 'gi');
}

/** What looks like a placeholder of any tool: `[EMAIL_1]`, `[[PERSON_1_x7]]`, `<PERSON_2>`, `{{NAME_3}}`. */
export const anyPlaceholder =
  /(?:\[{1,2}|<{1,2}|\{{1,2})[A-Z]{2,20}(?:_[A-Z]{2,20}){0,3}_\d{1,9}[A-Z]{0,6}(?:_[A-Za-z0-9]{1,16})?(?:\]{1,2}|>{1,2}|\}{1,2})/g;

/** The key under which a placeholder is kept: upper case, no backslashes, without the nonce. */
export function placeholderKey(name: string, nonce: string): string {
  return name
    .replaceAll('\\', '')
    .slice(0, -(nonce.length + 1))
    .toUpperCase();
}
