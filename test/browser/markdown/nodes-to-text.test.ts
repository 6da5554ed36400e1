import { describe, expect, it } from 'vitest';
import { nodesToText } from '../../../src/browser/markdown/nodes-to-text.ts';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import type { MarkdownNode } from '../../../src/contract/markdown.ts';
import { randomSource, seeded } from './random-source.ts';

const text = (source: string) => nodesToText(parseMarkdown(source));

/** Every word in the nodes, destinations of links too. */
function words(nodes: MarkdownNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return node.split(/\s+/);
    return [...words(node[1]), ...(typeof node[2] === 'string' ? [node[2].replace(/^mailto:/, '')] : [])];
  });
}

describe('text for a reply', () => {
  it.each([
    ['**a** *b* `c`\nd\n\ne', 'a b c\nd\n\ne'],
    ['- a\n- b\n  - c\n    d\n- e', '- a\n- b\n  - c\n    d\n- e'],
    ['9. a\n10. b\n    - c', '9. a\n10. b\n    - c'],
    ['> a\n>\n> - b', '> a\n>\n> - b'],
    ['```\na\n\n  b\n```', 'a\n\n  b'],
    ['|a|b|\n|-|-|\n|c|**d**|', 'a | b\nc | d'],
    ['[a](https://e.test/)', 'a (https://e.test/)'],
    ['https://e.test/ <https://f.test/> [](https://g.test/)', 'https://e.test/ https://f.test/ https://g.test/'],
    ['[a@e.test](mailto:a@e.test)', 'a@e.test'],
    ['<b> &amp; %{x}', '<b> &amp; %{x}'],
  ])('of %j', (source, expected) => {
    expect(text(source)).toBe(expected);
  });

  it('loses no word of 20,000 random texts', () => {
    const random = seeded(17);
    for (let run = 0; run < 20_000; run += 1) {
      const source = randomSource(random);
      const nodes = parseMarkdown(source);
      const made = nodesToText(nodes);
      expect(
        words(nodes).filter((word) => !made.includes(word)),
        JSON.stringify(source),
      ).toEqual([]);
    }
  });

  it.each([
    ['an unknown element', [['script', ['x'], 'y']], 'x'],
    ['a text where nodes should be', [['p', 'x']], ''],
    ['what is no list', 'x', ''],
    ['a row in no table', [['tr', [['td', ['x']]]]], 'x'],
    ['a point in no list', [['li', ['x', ['p', ['y']]]]], 'xy\n'],
    ['texts side by side', ['x', 'y', ['p', ['z']]], 'xy\n\nz'],
  ])('takes %s from outside the page', (_about, nodes, expected) => {
    expect(nodesToText(nodes)).toBe(expected);
  });
});
