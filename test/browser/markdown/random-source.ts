/** What Markdown is made of, and what trips those who read it. */
export const pieces = [
  ...'*_`[]()<>!#|-+~\\"\'&;:./ \n\t\r\0',
  ...[
    '**',
    '***',
    '__',
    '```',
    '~~~',
    '![',
    '](',
    '[x](',
    '- ',
    '1. ',
    '0) ',
    '> ',
    '    ',
    '\n\n',
    '\r\n',
    '|-|',
    '|---|\n',
  ],
  ...[
    '\\|',
    '| a | b |\n|--|:-:|\n',
    '\n- ',
    '\n  ',
    '\n> ',
    '\n10. ',
    '](https://e.test/a_(b) "t")',
    '[**b**](',
    '<https://',
  ],
  ...['https://e.test/a', 'http://localhost:3000/x', '<https://e.test>', 'javascript:alert(1)', 'mailto:a@e.test'],
  ...['<script>', '</script>', 'data:text/html,', '//evil', '&colon;'],
  ...[
    'word',
    'a ',
    ' b',
    '7',
    'é',
    'ß',
    '😀',
    '漢字',
    '。',
    '　',
    '（',
    'ＡＢ',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\u2003',
    '\u2028',
  ],
  ...[
    '\u0085',
    '\u180e',
    '\u200b',
    '\v',
    '\f',
    '\u001f',
    '\u007f',
    'İ',
    'ſ',
    'K',
    '\u{10ffff}',
    '\ufffd',
    '\u303f',
    '\u3040',
    '\uffef',
    '\ufff0',
  ],
];

/** Mulberry32: small, and the same numbers every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Up to `maxPieces` pieces in a row. Few different ones stand in a text, so that they meet their like. */
export function randomSource(random: () => number, maxPieces = 40): string {
  const pick = () => pieces[Math.floor(random() * pieces.length)] as string;
  const some = Array.from({ length: 2 + Math.floor(random() * 14) }, pick);
  const length = 1 + Math.floor(random() * maxPieces);
  return Array.from({ length }, () => some[Math.floor(random() * some.length)]).join('');
}
