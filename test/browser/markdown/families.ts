/** Texts that, repeated, cost a careless parser of Markdown more than their length. */
export const families = [
  ...['*', '_', '`', '[', ']', '(', '![', '<', '#', '\\', '>', '> ', '- ', '|', 'a'],
  ...['**a ', '*a ', '_a ', '*a **b ', '*a_b ', '*a*', '**a**_b_', '***a'],
  ...['[a](', '[a](b', '](', '[x](<', '[a](b "', '[a](https://e.test/) ', '[\\]', '" '],
  ...[
    'https://',
    'https://a.test/.......... ',
    'https://e.test/ ',
    '<https://',
    '<https://e.test>',
    '.',
    '\u3000',
    '\u00a0a',
  ],
  ...['`a``b', '`a` ', '`a\n', '``` ', '```\n', '~~~a\n', '~~~\na\n'],
  ...['a|', '|\n', '|-', '|-\n', '| a | b |\n|---|---|\n', '|a|b\n'],
  ...['\n', '\n\n', '  \n', '\n- ', '- a\n\n', '- a\n  ', '1. a\n', '> a\n', '> - a\n', '- > a\n', 'a\n', '\t'],
];
