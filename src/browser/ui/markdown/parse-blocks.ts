import { parseInlines } from './parse-inlines.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import type { BlockRead, ReadBlocks, Tree } from './tree.ts';

/** Quotes and lists nest this deep; below that their markers are text. Each level reads its lines once more. */
const maxDepth = 6;

/**
 * Reads the contract's subset of Markdown: paragraphs, line breaks, bold, italic, code, lists, quotes, links, tables;
 * headings become bold lines. Everything else, HTML and images too, stays the text it is.
 * Takes time linear in the length of `source` and throws for no input.
 */
export function parseMarkdown(source: string): Tree[] {
  return parseBlocks(source.replace(/\t/g, '    ').split(/\r\n?|\n/), 0);
}

function parseBlocks(lines: string[], depth: number): Tree[] {
  const blocks: Tree[] = [];
  const inner: ReadBlocks = (part) => parseBlocks(part, depth + 1);
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ tag: 'p', children: parseInlines(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const read =
      readCode(lines, at) ??
      readHeading(lines, at) ??
      readTable(lines, at) ??
      (depth < maxDepth ? (readQuote(lines, at, inner) ?? readList(lines, at, paragraph.length > 0, inner)) : null);
    const line = (lines[at] as string).trim();
    if (read || line === '') endParagraph();
    else paragraph.push(line);
    if (read) blocks.push(read.block);
    at = read?.next ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/** A fence of three or more backticks or tildes, up to its twin or the end. */
function readCode(lines: string[], at: number): BlockRead | null {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[at] as string)?.[1];
  if (!fence) return null;
  let end = at + 1;
  while (end < lines.length && lines[end]?.trim() !== fence) end += 1;
  return { block: { tag: 'pre', children: [lines.slice(at + 1, end).join('\n')] }, next: end + 1 };
}

function readHeading(lines: string[], at: number): BlockRead | null {
  const text = /^ {0,3}#{1,6} +(\S.*)/.exec(lines[at] as string)?.[1];
  if (!text) return null;
  return { block: { tag: 'p', children: [{ tag: 'strong', children: parseInlines(text) }] }, next: at + 1 };
}

function readQuote(lines: string[], at: number, inner: ReadBlocks): BlockRead | null {
  const quoted: string[] = [];
  for (let text = quotedText(lines[at]); text !== undefined; text = quotedText(lines[at])) {
    quoted.push(text);
    at += 1;
  }
  return quoted.length > 0 ? { block: { tag: 'blockquote', children: inner(quoted) }, next: at } : null;
}

function quotedText(line = ''): string | undefined {
  return /^ {0,3}> ?(.*)/.exec(line)?.[1];
}
