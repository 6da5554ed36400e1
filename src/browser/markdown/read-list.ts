import type { MarkdownNode } from '../../contract/markdown.ts';
import type { Block, ReadBlocks } from './block.ts';
import { endOfRun } from './end-of-run.ts';

const marker = /^( {0,3})(?:[-*+]|([0-9]{1,9})[.)])(?: +|$)/;

/**
 * Reads a list of points or a numbered one, starting at line `at`; null when none starts there.
 * Inside a paragraph only the number 1 starts a list, so that a line which begins with "2019." stays text.
 */
export function readList(lines: string[], at: number, inParagraph: boolean, inner: ReadBlocks): Block | null {
  const number = marker.exec(lines[at] as string)?.[2];
  if (inParagraph && number && number !== '1') return null;

  const children: MarkdownNode[] = [];
  for (;;) {
    const found = marker.exec(lines[at] ?? '');
    if (!found || !found[2] !== !number) break;
    const [{ length: width }, margin = ''] = found;
    // An item goes on with indented lines; blank lines after it belong to it or to nothing.
    const end = endOfRun(lines, at + 1, (line) => !line.trim() || indent(line) >= margin.length + 2);
    const rest = lines.slice(at + 1, end).map((line) => line.slice(Math.min(indent(line), width)));
    children.push(['li', inner([(lines[at] as string).slice(width), ...rest])]);
    at = end;
  }
  if (children.length === 0) return null;
  if (!number) return [['ul', children], at];
  return [Number(number) === 1 ? ['ol', children] : ['ol', children, Number(number)], at];
}

/** How many spaces a line starts with. */
function indent(line: string): number {
  return line.search(/[^ ]|$/);
}
