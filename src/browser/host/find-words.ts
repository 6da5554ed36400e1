/** A place in a list of texts: between the characters of `texts[part]`. */
export interface TextPlace {
  part: number;
  offset: number;
}

/** The stretch of texts that holds some words; `end` comes after its last character. */
export interface Stretch {
  start: TextPlace;
  end: TextPlace;
}

/**
 * A text without its white space and Redactor's invisible characters (U+FEFF, which `\s` covers): what two texts have
 * in common when an editor has wrapped, indented or re-read one of them.
 */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Finds `words` (see {@link wordsOf}) in texts that follow each other, whatever white space lies between. Of several
 * places the one nearest to `near`, counted in characters of {@link wordsOf}. Null when the words are not there as they
 * were, or when there are none. Takes time in proportion to the texts' length.
 */
export function findWords(texts: readonly string[], words: string, near: number): Stretch | null {
  if (words === '') return null;
  const all = wordsOf(texts.join(''));
  let found = -1;
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length)) {
    if (found < 0 || Math.abs(at - near) < Math.abs(found - near)) found = at;
  }
  if (found < 0) return null;
  const last = placeOf(texts, found + words.length - 1);
  return { start: placeOf(texts, found), end: { part: last.part, offset: last.offset + 1 } };
}

/** Where the character number `index` of {@link wordsOf} stands. */
function placeOf(texts: readonly string[], index: number): TextPlace {
  let left = index;
  for (const [part, text] of texts.entries()) {
    const count = wordsOf(text).length;
    if (left < count) {
      let offset = 0;
      for (; ; offset += 1) {
        if (/\s/.test(text.charAt(offset))) continue;
        if (left === 0) return { part, offset };
        left -= 1;
      }
    }
    left -= count;
  }
  throw new Error('index beyond the texts');
}

/** Whether at least half of the words of `text` (four letters or more; all, when it has only shorter ones) are in `other`. */
export function isMostlyThere(text: string, other: string): boolean {
  const all = text.split(/\s+/).filter(Boolean);
  const long = all.filter((word) => word.length > 3);
  const words = long.length > 0 ? long : all;
  return words.filter((word) => other.includes(word)).length * 2 >= words.length;
}
