import type { MarkdownNode } from '../../contract/markdown.ts';
import type { Block } from './block.ts';
import { endOfRun } from './end-of-run.ts';
import { parseInlines } from './parse-inlines.ts';

/** Reads a table: a row with bars, a row of dashes with as many cells, then rows up to the first line without a bar. */
export function readTable(lines: string[], at: number): Block | null {
  const head = lines[at] as string;
  const rule = lines[at + 1] ?? '';
  if (!hasBar(head) || !/^[-:| ]+$/.test(rule)) return null;
  const dashes = cells(rule);
  if (dashes.length !== cells(head).length || !dashes.every((cell) => /^:?-+:?$/.test(cell))) return null;
  const next = endOfRun(lines, at + 2, hasBar);
  const rows = [head, ...lines.slice(at + 2, next)].map((line, row): MarkdownNode => {
    // A row keeps its own width: none is filled up, which could cost more than its text, and none loses a cell.
    return ['tr', cells(line).map((text): MarkdownNode => [row === 0 ? 'th' : 'td', parseInlines(text)])];
  });
  return [['table', rows], next];
}

function hasBar(line: string): boolean {
  return line.includes('|');
}

/** The trimmed cells of a line; `\|` is a bar inside a cell. */
function cells(line: string): string[] {
  const inside = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
