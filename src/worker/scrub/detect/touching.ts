/** Letters of scripts that set words apart by spaces. */
const spaced =
  '\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Armenian}\\p{sc=Georgian}\\p{sc=Devanagari}';

const lookaround = /\(\?<?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)/g;

const classOrLetter = /\[(?:[^\]\\]|\\.)*\]|\\p\{L\}/g;

/**
 * `pattern` with other edges: what must not touch a value are letters of scripts that set words apart. In Chinese, Japanese
 * and Thai a number stands in the middle of its sentence, without a space on either side.
 */
export function touching(pattern: RegExp): RegExp {
  const source = pattern.source.replace(lookaround, (edge) =>
    edge.replace(classOrLetter, (part) => (part === '\\p{L}' ? `[${spaced}]` : part.replaceAll('\\p{L}', spaced))),
  );
  return new RegExp(source, pattern.flags);
}

const letter = new RegExp(`[${spaced}]`, 'u');

/** True when `character` is a letter of a script that sets words apart, or a figure. */
export function isPartOfWord(character: string): boolean {
  return letter.test(character) || /\p{N}/u.test(character);
}
