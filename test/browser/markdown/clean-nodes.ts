import { type MarkdownNode, markdownTags } from '../../../src/contract/markdown.ts';

/** What may follow the children: a destination that leads out, a first number, and nothing anywhere else. */
function isExtra(tag: string, extra: unknown): boolean {
  if (tag === 'a') return typeof extra === 'string' && /^(?:https?:\/\/|mailto:)/i.test(extra);
  return extra === undefined || (tag === 'ol' && Number.isInteger(extra) && extra !== 1);
}

/** Whether all is as src/contract/markdown.ts says: listed elements, no empty text, none beside another, no link in one. */
export function isClean(nodes: MarkdownNode[], depth = 0, isInLink = false): boolean {
  return (
    depth < 25 &&
    nodes.every((node, index) => {
      if (typeof node === 'string') return node !== '' && typeof nodes[index - 1] !== 'string';
      const [tag, children, extra] = node;
      return (
        markdownTags.includes(tag) &&
        isExtra(tag, extra) &&
        !(tag === 'a' && isInLink) &&
        isClean(children, depth + 1, isInLink || tag === 'a')
      );
    })
  );
}
