import { type ComponentChild, createElement } from 'preact';
import type { Block, ReadBlocks } from './block.ts';
import { endOfRun } from './end-of-run.ts';
import { parseInlines } from './parse-inlines.tsx';
import { readList } from './read-list.tsx';
import { readTable } from './read-table.tsx';

/** Quotes and lists nest this deep; below that their markers are text. Each level reads its lines once more. */
const maxDepth = 6;

/**
 * Reads the contract's subset of Markdown: paragraphs, line breaks, bold, italic, code, lists, quotes, links, tables;
 * headings become bold lines. Everything else, HTML and images too, stays the text it is.
 * Takes time linear in the length of `source` and throws for no input.
 */
export function parseMarkdown(source: string): ComponentChild[] {
  return parseBlocks(source.replace(/\t/g, '    ').split(/\r\n?|\n/), 0);
}

/**
 * Only the outermost blocks look for their own direction: one that is `auto` does not see text in descendants with a
 * `dir` (HTML, "the directionality"), so a list whose items had one would always run from left to right.
 */
function parseBlocks(lines: string[], depth: number): ComponentChild[] {
  const blocks: ComponentChild[] = [];
  let paragraph: string[] = [];
  const inner = (part: string[]) => parseBlocks(part, depth + 1);
  const add = ({ tag, start, children }: Omit<Block, 'next'>) => {
    blocks.push(createElement(tag, { start, dir: depth > 0 ? null : 'auto' }, children));
  };
  const endParagraph = () => {
    if (paragraph.length > 0) add({ tag: 'p', children: parseInlines(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = (lines[at] as string).trim();
    const block =
      readCode(lines, at) ??
      readHeading(lines, at) ??
      readTable(lines, at) ??
      (depth < maxDepth ? (readQuote(lines, at, inner) ?? readList(lines, at, paragraph.length > 0, inner)) : null);
    if (block || !line) endParagraph();
    else paragraph.push(line);
    if (block) add(block);
    at = block?.next ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/** A fence of three or more backticks or tildes, up to its twin or the end. */
function readCode(lines: string[], at: number): Block | null {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[at] as string)?.[1];
  if (!fence) return null;
  const end = endOfRun(lines, at + 1, (line) => line.trim() !== fence);
  return { tag: 'pre', children: [lines.slice(at + 1, end).join('\n')], next: end + 1 };
}

function readHeading(lines: string[], at: number): Block | null {
  const text = /^ {0,3}#{1,6} +(\S.*)/.exec(lines[at] as string)?.[1];
  return text ? { tag: 'p', children: [<strong>{parseInlines(text)}</strong>], next: at + 1 } : null;
}

const quoteMark = /^ {0,3}> ?/;

function readQuote(lines: string[], at: number, inner: ReadBlocks): Block | null {
  const next = endOfRun(lines, at, (line) => quoteMark.test(line));
  const quoted = lines.slice(at, next).map((line) => line.replace(quoteMark, ''));
  return next > at ? { tag: 'blockquote', children: inner(quoted), next } : null;
}
