import type { BlockRead, Element, ReadBlocks } from './tree.ts';

const marker = /^( {0,3})(?:[-*+]|(\d{1,9})[.)])(?: +|$)/;

/**
 * Reads a list of points or a numbered one, starting at line `at`; null when none starts there.
 * Inside a paragraph only the number 1 starts a list, so that a line which begins with "2019." stays text.
 */
export function readList(lines: string[], at: number, inParagraph: boolean, inner: ReadBlocks): BlockRead | null {
  const number = marker.exec(lines[at] as string)?.[2];
  const itemAt = (index: number) => {
    const found = marker.exec(lines[index] ?? '');
    return found && !found[2] === !number ? found : null;
  };
  if (inParagraph && number && number !== '1') return null;

  const children: Element[] = [];
  for (let item = itemAt(at); item; item = itemAt(at)) {
    const [{ length: width }, margin = ''] = item;
    const end = itemEnd(lines, at + 1, margin.length + 2);
    const rest = lines.slice(at + 1, end).map((line) => line.slice(Math.min(indent(line), width)));
    children.push({ tag: 'li', children: inner([(lines[at] as string).slice(width), ...rest]) });
    const following = skipBlank(lines, end);
    at = itemAt(following) ? following : end;
  }
  if (children.length === 0) return null;
  return { block: number ? { tag: 'ol', start: Number(number), children } : { tag: 'ul', children }, next: at };
}

/** An item goes on with lines indented by `least` or more; blank lines between them belong to it. */
function itemEnd(lines: string[], end: number, least: number): number {
  for (;;) {
    const next = skipBlank(lines, end);
    if (next === lines.length || indent(lines[next] as string) < least) return end;
    end = next + 1;
  }
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function skipBlank(lines: string[], at: number): number {
  while (lines[at]?.trim() === '') at += 1;
  return at;
}
