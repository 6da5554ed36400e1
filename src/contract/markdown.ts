/** Every element Markdown can become: none of them loads or does anything by being shown. */
export const markdownTags = [
  ...['p', 'strong', 'em', 'code', 'pre', 'ul', 'ol', 'li'],
  ...['blockquote', 'a', 'br', 'table', 'tr', 'th', 'td'],
] as const;

export type MarkdownTag = (typeof markdownTags)[number];

/**
 * Markdown as a tree: a text, or an element with what stands in it. `extra` is the destination of an `a` as it was
 * written, judged by nobody yet, and the first number of an `ol` that does not start with 1. Texts are never empty, and
 * never stand side by side.
 */
export type MarkdownNode = string | [tag: MarkdownTag, children: MarkdownNode[], extra?: string | number];
