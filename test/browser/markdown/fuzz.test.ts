import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import type { MarkdownNode } from '../../../src/contract/markdown.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { isClean } from './clean-nodes.ts';
import { families } from './families.ts';
import { pieces, randomSource, seeded } from './random-source.ts';

describe('Markdown of any text', () => {
  it('becomes a shallow tree of allowed nodes, 100,000 times', () => {
    const random = seeded(20_261_121);
    const unclean: string[] = [];
    for (let run = 0; run < 100_000; run += 1) {
      const source = randomSource(random);
      if (!isClean(parseMarkdown(source))) unclean.push(source);
    }
    expect(unclean).toEqual([]);
  });

  it('loses no word but the title of a link and the language of a block of code', () => {
    const random = seeded(11);
    const between = pieces.filter((piece) => !/"|```|~~~/.test(piece));
    for (let run = 0; run < 20_000; run += 1) {
      const words = Array.from({ length: 8 }, (_, index) => `w${index}`);
      const source = words.map((word) => word + between[Math.floor(random() * between.length)]).join('');
      const all = JSON.stringify(parseMarkdown(source));
      expect(
        words.filter((word) => !all.includes(word)),
        JSON.stringify(source),
      ).toEqual([]);
    }
  });

  it.each(families)('takes 200 kB of %j in no time', async (piece) => {
    const source = piece.repeat(Math.ceil(200_000 / piece.length));
    parseMarkdown(source.slice(0, 2_000));
    let nodes: MarkdownNode[] = [];
    const time = await cpuTimeOf(() => {
      nodes = parseMarkdown(source);
    });
    expect(time).toBeLessThan(2_000);
    expect(isClean(nodes)).toBe(true);
  });

  it('takes deep nesting', () => {
    const steps = Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index * 2)}- a`);
    for (const source of ['> '.repeat(10_000), '- '.repeat(10_000), steps.join('\n')]) {
      expect(isClean(parseMarkdown(source))).toBe(true);
    }
  });
});
