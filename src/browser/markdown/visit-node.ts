import { type MarkdownTag, markdownTags } from '../../contract/markdown.ts';

/** An element as it is drawn. */
export interface Element {
  tag: MarkdownTag;
  children: unknown;
  extra: unknown;
}

/** No text that was parsed is this deep. */
export const maxDepth = 40;

/**
 * Takes nodes from whoever parsed them, and answers texts and elements of the closed list only: of any other element
 * what stands in it, of what is no node nothing. Nodes may come from outside the page, so nothing is believed of them.
 */
export function visitNodes(nodes: unknown, depth: number): (string | Element)[] {
  if (!Array.isArray(nodes) || depth > maxDepth) return [];
  return nodes.flatMap((node: unknown): (string | Element)[] => {
    if (typeof node === 'string') return [node];
    if (!Array.isArray(node)) return [];
    const [tag, children, extra] = node;
    return markdownTags.includes(tag) ? [{ tag, children, extra }] : visitNodes(children, depth + 1);
  });
}
