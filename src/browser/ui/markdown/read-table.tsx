import type { Block } from './block.ts';
import { endOfRun } from './end-of-run.ts';
import { parseInlines } from './parse-inlines.tsx';

/** Reads a table: a row with bars, a row of dashes with as many cells, then rows up to the first line without a bar. */
export function readTable(lines: string[], at: number): Block | null {
  const head = lines[at] as string;
  const rule = cells(lines[at + 1] ?? '');
  const width = cells(head).length;
  if (!hasBar(head) || rule.length !== width || !rule.every((cell) => /^:?-+:?$/.test(cell))) return null;
  const next = endOfRun(lines, at + 2, hasBar);
  const children = [head, ...lines.slice(at + 2, next)].map((line, row) => {
    const Cell = row === 0 ? 'th' : 'td';
    // Short rows are not filled up: a wide head over many of them would cost more than its text.
    const texts = cells(line).slice(0, width);
    return (
      <tr>
        {texts.map((text) => (
          <Cell>{parseInlines(text)}</Cell>
        ))}
      </tr>
    );
  });
  return { tag: 'table', children, next };
}

function hasBar(line: string): boolean {
  return line.includes('|');
}

/** The trimmed cells of a line; `\|` is a bar inside a cell. */
function cells(line: string): string[] {
  const inside = line.trim().replace(/^\||\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}
