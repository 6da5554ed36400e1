/** A word, a digit run mixed with letters, or one single other character, as `[start, end)` of a view. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

// Scripts that write words without spaces between them, and Hangul, whose particles cling to names: one token a character.
const single = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}';
const pattern = new RegExp(`[${single}]|(?:(?![${single}])[\\p{L}\\p{M}\\p{N}])+|[^]`, 'gu');
const word = /^[\p{L}\p{M}\p{N}]/u;

/** All of `text`, cut into tokens. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isWord: word.test(match[0]),
  }));
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A word without case and diacritics, so that PEREZ, Pérez and pérez are one. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
