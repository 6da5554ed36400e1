import type { ComponentChild, ComponentChildren } from 'preact';
import { link } from './link.tsx';

const tags = 'p strong em code pre ul ol li blockquote br table tr th td'.split(' ');

/** No text that was parsed is this deep. */
const maxDepth = 40;

interface MarkdownProps {
  /** Markdown that was parsed (src/contract/markdown.ts), by whoever: what is no node is not shown. */
  nodes: unknown;
  /** The language of the text (RFC 5646), for voices and hyphenation. */
  language: string;
}

/** Shows Markdown as elements of a closed list, every text as a text node. */
export function Markdown({ nodes, language }: MarkdownProps) {
  return (
    <div class="markdown" lang={language}>
      {draw(nodes, 0)}
    </div>
  );
}

/**
 * Only the outermost blocks look for their own direction: one that is `auto` does not see text in descendants with a
 * `dir` (HTML, "the directionality"), so a list whose items had one would always run from left to right.
 */
function draw(nodes: unknown, depth: number): ComponentChildren {
  if (!Array.isArray(nodes) || depth > maxDepth) return null;
  return nodes.map((node: unknown): ComponentChild => {
    if (typeof node === 'string') return node;
    if (!Array.isArray(node)) return null;
    const [name, inside, extra] = node;
    // A header without words would be read out as one all the same: it heads nothing.
    const Tag = name === 'th' && !inside?.length ? 'td' : name;
    const children = draw(inside, depth + 1);
    if (Tag === 'a' && typeof extra === 'string') {
      const label = inside?.length === 1 && inside[0];
      return link(extra, label, children, label === extra ? children : ['[', children, `](${extra})`]);
    }
    if (!tags.includes(Tag)) return children;
    const start = Tag === 'ol' && Number.isInteger(extra) ? extra : undefined;
    return (
      <Tag dir={depth ? undefined : 'auto'} start={start}>
        {children}
      </Tag>
    );
  });
}
