/**
 * A text as detectors read it: compatibility forms folded (full-width digits, styled letters), every dash a hyphen, every
 * space a plain one, digits of all scripts ASCII, and what draws nothing left out. So a soft hyphen or a zero-width joiner
 * inside an address hides it from nobody. Spans of the view are turned back into spans of the text.
 */
export interface FoldedView {
  readonly text: string;
  /** Where the character at `index` of the view begins in the text. */
  startAt(index: number): number;
  /** Where the character at `index` of the view ends in the text. */
  endAt(index: number): number;
}

const invisible = /^[\p{DI}\p{Cc}\u2028\u2029]$/u;
const keptControls = new Set(['\t', '\n', '\r']);
const space = /^\p{Zs}$/u;
const dash = /^[\p{Pd}\u2212\u2043]$/u;
const decimalDigit = /^\p{Nd}$/u;

/** The view of `text`; for plain ASCII without controls that is the text itself. */
export function foldedView(text: string): FoldedView {
  if (/^[\t\n\r -~]*$/.test(text)) {
    return { text, startAt: (index) => index, endAt: (index) => index + 1 };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const folded = code > 0x7e || code < 0x20 ? foldCharacter(code) : text.charAt(index);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + width);
    }
    pieces.push(folded);
    index += width;
  }
  return {
    text: pieces.join(''),
    startAt: (index) => starts[index] ?? text.length,
    endAt: (index) => ends[index] ?? text.length,
  };
}

const cache = new Map<number, string>();
const cacheSize = 20_000;

function foldCharacter(code: number): string {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const folded = fold(String.fromCodePoint(code), code);
  if (cache.size < cacheSize) cache.set(code, folded);
  return folded;
}

function fold(character: string, code: number): string {
  if (keptControls.has(character)) return character;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return '\n';
  if (invisible.test(character)) return '';
  if (space.test(character)) return ' ';
  if (dash.test(character)) return '-';
  if (decimalDigit.test(character)) return digitOf(code);
  return character.normalize('NFKC');
}

/** The value of a decimal digit: Unicode keeps the ten digits of a script together, in order (Unicode 16, 4.6). */
function digitOf(code: number): string {
  const plain = String.fromCodePoint(code).normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  let zero = code;
  while (code - zero < 9 && decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
