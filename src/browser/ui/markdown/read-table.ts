import { parseInlines } from './parse-inlines.ts';
import type { BlockRead, Element } from './tree.ts';

/** Reads a table: a row with bars, a row of dashes with as many cells, then rows up to the first line without a bar. */
export function readTable(lines: string[], at: number): BlockRead | null {
  const head = cells(lines[at]);
  const rule = head.length > 0 ? cells(lines[at + 1]) : [];
  if (rule.length === 0 || rule.length !== head.length || !rule.every((cell) => /^:?-+:?$/.test(cell))) return null;
  const children = [row('th', head)];
  let next = at + 2;
  for (let each = cells(lines[next]); each.length > 0; each = cells(lines[next])) {
    // Short rows are not filled up: a wide head over many of them would cost more than its text.
    children.push(row('td', each.slice(0, head.length)));
    next += 1;
  }
  return { block: { tag: 'table', children }, next };
}

function row(tag: 'th' | 'td', texts: string[]): Element {
  return { tag: 'tr', children: texts.map((text) => ({ tag, children: parseInlines(text) })) };
}

/** The trimmed cells of a line with at least one bar; `\|` is a bar inside a cell. None for any other line. */
function cells(line = ''): string[] {
  if (!line.includes('|')) return [];
  const inside = line.trim().replace(/^\||\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}
