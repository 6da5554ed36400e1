import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { markdownTags } from '../../../src/contract/markdown.ts';
import { markdownFixtures } from './fixtures.ts';

describe('the parser of Markdown', () => {
  it.each(markdownFixtures())('reads $about', ({ source, nodes }) => {
    expect(parseMarkdown(source)).toEqual(nodes);
  });

  it('has an example of every element', () => {
    const all = JSON.stringify(markdownFixtures().map(({ nodes }) => nodes));
    expect(markdownTags.filter((tag) => !all.includes(`["${tag}",[`))).toEqual([]);
  });
});
