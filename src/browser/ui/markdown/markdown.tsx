import { type ComponentChild, createElement } from 'preact';
import { Link } from '../link.tsx';
import { parseMarkdown } from './parse-blocks.ts';
import { plainText, type Tree } from './tree.ts';

interface MarkdownProps {
  source: string;
  /** The language of the text (RFC 5646), for voices and hyphenation. */
  language: string;
}

/** Shows Markdown as elements of a closed list, every text as a text node. */
export function Markdown({ source, language }: MarkdownProps) {
  return (
    <div class="markdown" lang={language}>
      {parseMarkdown(source).map((block) => node(block, true))}
    </div>
  );
}

/**
 * Only whole blocks look for their own direction: one that is `auto` does not see text in descendants with a `dir`
 * (HTML, "the directionality"), so a list whose items had one would always run from left to right.
 */
function node(tree: Tree, isBlock = false): ComponentChild {
  if (typeof tree === 'string') return tree;
  const { tag, start, to, children } = tree;
  const inside = children.map((child) => node(child));
  if (to === undefined) return createElement(tag, { start, dir: isBlock ? 'auto' : null }, inside);
  const label = plainText(children);
  const asWritten = label === to ? label : ['[', inside, `](${to})`];
  return (
    <Link to={to} label={label} otherwise={asWritten}>
      {inside}
    </Link>
  );
}
