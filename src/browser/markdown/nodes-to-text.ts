import { type Element, visitNodes } from './visit-node.ts';

const blockTags = ['p', 'pre', 'ul', 'ol', 'blockquote', 'table'];

/** Markdown's nodes as text for those who see no formatting: `- ` and numbers, `> `, bars, and where a link goes. */
export function nodesToText(nodes: unknown): string {
  return blocks(nodes, 0).join('\n\n');
}

/** The blocks among `nodes`; what stands between them in a line is a block of its own. */
function blocks(nodes: unknown, depth: number): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const node of visitNodes(nodes, depth)) {
    if (typeof node !== 'string' && blockTags.includes(node.tag)) {
      found.push(block(node, depth + 1));
      isOpen = false;
    } else {
      const text = typeof node === 'string' ? node : inline(node, depth + 1);
      if (isOpen) found.push(found.pop() + text);
      else found.push(text);
      isOpen = true;
    }
  }
  return found;
}

function block({ tag, children, extra }: Element, depth: number): string {
  switch (tag) {
    case 'blockquote':
      return indent(blocks(children, depth).join('\n\n'), '> ', '> ');
    case 'ul':
      return points(children, depth, () => '- ');
    case 'ol': {
      const first = Number.isInteger(extra) ? Number(extra) : 1;
      return points(children, depth, (index) => `${first + index}. `);
    }
    case 'table':
      return visitNodes(children, depth)
        .map((row) => cells(row, depth + 1))
        .join('\n');
    default:
      return inlines(children, depth);
  }
}

function points(children: unknown, depth: number, mark: (index: number) => string): string {
  const text = (node: string | Element) =>
    typeof node === 'string' ? node : blocks(node.children, depth + 1).join('\n');
  return visitNodes(children, depth)
    .map((node, index) => indent(text(node), mark(index), ' '.repeat(mark(index).length)))
    .join('\n');
}

function cells(row: string | Element, depth: number): string {
  if (typeof row === 'string') return row;
  return visitNodes(row.children, depth)
    .map((cell) => (typeof cell === 'string' ? cell : inlines(cell.children, depth + 1).replaceAll('\n', ' ')))
    .join(' | ');
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join('\n');
}

function inlines(nodes: unknown, depth: number): string {
  return visitNodes(nodes, depth)
    .map((node) => (typeof node === 'string' ? node : inline(node, depth + 1)))
    .join('');
}

function inline({ tag, children, extra }: Element, depth: number): string {
  if (tag === 'br') return '\n';
  if (blockTags.includes(tag)) return `${block({ tag, children, extra }, depth)}\n`;
  const text = inlines(children, depth);
  if (tag !== 'a' || typeof extra !== 'string') return text;
  return text === extra || `mailto:${text}` === extra ? text : `${text} (${extra})`;
}
