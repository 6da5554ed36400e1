import type { MarkdownNode } from '../../contract/markdown.ts';
import type { Block, ReadBlocks } from './block.ts';
import { endOfRun } from './end-of-run.ts';
import { parseInlines } from './parse-inlines.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';

/** Quotes and lists nest this deep; below that their markers are text. Each level reads its lines once more. */
const maxDepth = 6;

/**
 * Reads the contract's subset of Markdown: paragraphs, line breaks, bold, italic, code, lists, quotes, links, tables;
 * headings become bold lines. Everything else, HTML and images too, stays the text it is.
 * Takes time linear in the length of `source` and throws for no input.
 */
export function parseMarkdown(source: string): MarkdownNode[] {
  return parseBlocks(source.replaceAll('\t', '    ').split(/\r\n?|\n/), 0);
}

function parseBlocks(lines: string[], depth: number): MarkdownNode[] {
  const blocks: MarkdownNode[] = [];
  let paragraph: string[] = [];
  const inner = (part: string[]) => parseBlocks(part, depth + 1);
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push(['p', parseInlines(paragraph.join('\n'))]);
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
    if (block) blocks.push(block[0]);
    at = block?.[1] ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/** A fence of three or more backticks or tildes, up to its twin or the end. */
function readCode(lines: string[], at: number): Block | null {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[at] as string)?.[1];
  if (!fence) return null;
  const end = endOfRun(lines, at + 1, (line) => line.trim() !== fence);
  const code = lines.slice(at + 1, end).join('\n');
  return [['pre', code ? [code] : []], end + 1];
}

function readHeading(lines: string[], at: number): Block | null {
  const mark = /^ {0,3}#{1,6} /.exec(lines[at] as string)?.[0];
  const text = mark && (lines[at] as string).slice(mark.length).trim();
  return text ? [['p', [['strong', parseInlines(text)]]], at + 1] : null;
}

const quoteMark = /^ {0,3}> ?/;

function readQuote(lines: string[], at: number, inner: ReadBlocks): Block | null {
  const next = endOfRun(lines, at, (line) => quoteMark.test(line));
  const quoted = lines.slice(at, next).map((line) => line.replace(quoteMark, ''));
  return next > at ? [['blockquote', inner(quoted)], next] : null;
}
