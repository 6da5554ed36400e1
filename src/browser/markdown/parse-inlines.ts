import type { MarkdownNode } from '../../contract/markdown.ts';
import { type CodeSpans, codeSpans, escapePattern } from './code-spans.ts';
import { type Emphasis, readEmphasis } from './emphasis.ts';
import { readAddress, readBareAddress, readLink } from './links.ts';

/** Emphasis inside emphasis or links is read this deep. */
const maxDepth = 4;

/** What leads out at all; what stays inside (`/path`) or acts (`javascript:`) is shown as it was written. */
const scheme = /^(?:https?:\/\/|mailto:)/i;

/** What was read, and the index after it. */
type Inline = [node: MarkdownNode, end: number];

/**
 * Reads bold, italic, code, links, web addresses and line breaks in `source`; all else is text. Inside the label of a
 * link there are no links. Each of the few levels looks at a character a fixed number of times.
 */
export function parseInlines(source: string, depth = 0, isLabel = false): MarkdownNode[] {
  if (depth > maxDepth) return source ? [source] : [];
  const nodes: MarkdownNode[] = [];
  const spans = codeSpans(source);
  const emphasis = readEmphasis(source, spans);
  const inner = (text: string, isInLabel = isLabel) => parseInlines(text, depth + 1, isInLabel);
  let from = 0;
  // Where something other than plain text may start.
  for (const { index } of source.matchAll(/[\\`*_[!<\n]|https?:\/\//g)) {
    const found = index < from ? null : readInline(source, index, { spans, emphasis, isLabel, inner });
    if (!found) continue;
    append(nodes, source.slice(from, index));
    append(nodes, found[0]);
    from = found[1];
  }
  append(nodes, source.slice(from));
  return nodes;
}

interface Surroundings {
  spans: CodeSpans;
  emphasis: Emphasis;
  isLabel: boolean;
  inner: (text: string, isInLabel?: boolean) => MarkdownNode[];
}

function readInline(source: string, at: number, around: Surroundings): Inline | null {
  switch (source[at]) {
    case '\n':
      return [['br', []], at + 1];
    case '\\':
      return escapePattern.test(source.slice(at, at + 2)) ? [source.charAt(at + 1), at + 2] : null;
    case '`': {
      const span = around.spans.get(at);
      return span ? [['code', [span.code.trim() || span.code]], span.end] : null;
    }
    case '*':
    case '_': {
      const found = around.emphasis(at);
      return found && [[found[0], around.inner(found[1])], found[2]];
    }
    case '!': {
      // An image is text.
      const image = source[at + 1] === '[' ? readLink(source, at + 1) : null;
      return image && [source.slice(at, image.end), image.end];
    }
    default: {
      if (around.isLabel) return null;
      const found =
        source[at] === '['
          ? readLink(source, at)
          : source[at] === '<'
            ? readAddress(source, at)
            : readBareAddress(source, at);
      if (!found) return null;
      const { label, to, end } = found;
      if (!scheme.test(to)) return [source.slice(at, end), end];
      return [['a', label ? around.inner(label, true) : [to], to], end];
    }
  }
}

/** Adds a node; a text goes on the text before it. */
function append(nodes: MarkdownNode[], node: MarkdownNode): void {
  const last = nodes.at(-1);
  if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
  else if (node !== '') nodes.push(node);
}
