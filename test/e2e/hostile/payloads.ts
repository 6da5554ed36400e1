import { readVectors } from '../shared-vectors.ts';

const files = ['xss_dompurify_expect', 'xss_owasp_filter_evasion', 'markdown'];

/** Every hostile text there is, as it was collected. */
export function readPayloads(): string[] {
  return files.flatMap((file) => readVectors<{ items: { payload: string }[] }>(file).items.map((item) => item.payload));
}

/** True when a reader would see nothing at all: controls, spaces, zero-width and other ignorable characters only. */
export function isInvisible(text: string): boolean {
  return /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** A text in pieces of at most `maxChars` code points. */
export function cut(text: string, maxChars: number): string[] {
  const chars = [...text.toWellFormed()];
  const pieces: string[] = [];
  for (let start = 0; start < chars.length; start += maxChars)
    pieces.push(chars.slice(start, start + maxChars).join(''));
  return pieces;
}

/**
 * Pieces of at most `maxChars` code points, as many short texts in each as fit, a space between them. Of a text of more
 * than `longChars` only the first pieces and the last are taken: the rest of it repeats itself.
 */
export function pack(texts: string[], maxChars: number, longChars = 2_000): string[] {
  const packs: string[] = [];
  for (const text of texts) {
    const pieces = cut(text, maxChars);
    const taken = text.length > longChars ? [...pieces.slice(0, 3), ...pieces.slice(-1)] : pieces;
    for (const piece of taken) {
      const last = packs.at(-1);
      const together = last === undefined ? piece : `${last} ${piece}`;
      if (last !== undefined && [...together].length <= maxChars) packs[packs.length - 1] = together;
      else packs.push(piece);
    }
  }
  return packs;
}
