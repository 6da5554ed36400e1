import { foldedView } from './folded-view.ts';
import type { Kind } from './kinds.ts';
import { foldWord } from './tokens.ts';

/** What different spellings of one value have in common: `+49 30 1` and `+49301`, `A@B.C` and `a@b.c`. */
export function stemOf(kind: Kind, value: string): string {
  const plain = foldedView(value).text.trim();
  switch (kind) {
    case 'PHONE':
    case 'CARD':
    case 'SSN':
      return plain.replace(/\(0\)|\D/g, '').replace(/^00/, '');
    case 'IBAN':
    case 'ID':
    case 'MAC':
      return plain.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    case 'EMAIL':
    case 'IP':
      return plain.toLowerCase();
    case 'PERSON':
    case 'ADDRESS':
    case 'ORGANIZATION':
      return plain
        .split(/[\s,]+/)
        .map(foldWord)
        .join(' ');
    default:
      return plain;
  }
}
