import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { Markdown } from '../../../src/browser/ui/markdown.tsx';
import { type MarkdownNode, markdownTags } from '../../../src/contract/markdown.ts';
import { expectOnlyAllowed } from './allowed-elements.ts';

afterEach(cleanup);

const pieces = [
  ...'*_`[]()<>!#|-+~\\"\'&;:./ \n\t\r\0',
  ...['**', '***', '__', '```', '~~~', '![', '](', '[x](', '- ', '1. ', '> ', '    ', '\n\n', '|-|', '|---|\n', '\\|'],
  ...[
    'https://e.test/a',
    'javascript:alert(1)',
    'mailto:a@e.test',
    '<script>',
    '</script>',
    'data:text/html,',
    '//evil',
  ],
  ...['word', 'é', '😀', '\ud800', '\u202e', '\u200d', '&colon;', 'http://localhost:3000/x', '<https://e.test>'],
];

/** Mulberry32: small, and the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomSource(random: () => number): string {
  const length = 1 + Math.floor(random() * 40);
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
}

function isClean(nodes: MarkdownNode[], depth = 0): boolean {
  return (
    depth < 30 &&
    nodes.every((node, index) =>
      typeof node === 'string'
        ? node !== '' && typeof nodes[index - 1] !== 'string'
        : markdownTags.includes(node[0]) && isClean(node[1], depth + 1),
    )
  );
}

describe('Markdown of any text', () => {
  it('becomes a shallow tree of allowed elements, 100,000 times', () => {
    const random = seeded(20_261_121);
    const unclean: string[] = [];
    for (let run = 0; run < 100_000; run += 1) {
      const source = randomSource(random);
      if (!isClean(parseMarkdown(source))) unclean.push(source);
    }
    expect(unclean).toEqual([]);
  });

  it('shows only allowed elements, attributes and destinations, 2,000 times', () => {
    const random = seeded(7);
    for (let run = 0; run < 2_000; run += 1) {
      const { container, unmount } = render(<Markdown nodes={parseMarkdown(randomSource(random))} language="en" />);
      expectOnlyAllowed(container);
      unmount();
    }
  });

  it('loses no word', () => {
    const random = seeded(11);
    for (let run = 0; run < 5_000; run += 1) {
      const words = Array.from({ length: 8 }, (_, index) => `w${index}${pieces[Math.floor(random() * 30)]}`);
      const all = JSON.stringify(parseMarkdown(words.join(' ')));
      for (let index = 0; index < 8; index += 1) expect(all).toContain(`w${index}`);
    }
  });

  const size = 200_000;
  it.each([
    ...[
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '![',
      '**a ',
      '*a ',
      '_a ',
      '[a](',
      '[a](b',
      '](',
      '> ',
      '>',
      '- ',
      '|',
      '\\',
      '<',
      '#',
    ],
    ...[
      'https://',
      '<https://',
      'a|',
      '|\n',
      '|-',
      '\n- ',
      '1. a\n',
      '- a\n  ',
      '```\n',
      '~~~a\n',
      '*a **b ',
      '[x](<',
      '" ',
    ],
    ...['`a``b', '\n\n', '  \n', '- a\n\n', '[a](b "', 'https://a.test/.......... ', '| a | b |\n|---|---|\n'],
  ])('takes 200 kB of %j in no time', (piece) => {
    const source = piece.repeat(size / piece.length);
    parseMarkdown(source.slice(0, 2_000));
    const startedAt = performance.now();
    const nodes = parseMarkdown(source);
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(isClean(nodes)).toBe(true);
  });

  it('takes deep nesting', () => {
    expect(isClean(parseMarkdown('> '.repeat(10_000)))).toBe(true);
    const steps = Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index * 2)}- a`);
    expect(isClean(parseMarkdown(steps.join('\n')))).toBe(true);
    expect(isClean(parseMarkdown('- '.repeat(10_000)))).toBe(true);
  });
});
