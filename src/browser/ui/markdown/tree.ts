/**
 * What the Markdown of an insight can become. The list is closed and holds nothing that loads or acts by being shown:
 * HTML and images have no node, so they stay the text they are.
 */
export type Tag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'em'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'td'
  | 'th'
  | 'tr'
  | 'ul';

export interface Element {
  tag: Tag;
  children: Tree[];
  /** Of a link: the destination as it was written, not judged yet (see `ui/safe-link.ts`). */
  to?: string;
  /** Of a numbered list: its first number. */
  start?: number;
}

export type Tree = string | Element;

/** A block that was read, and the index of the first line after it. */
export interface BlockRead {
  block: Element;
  next: number;
}

/** Reads lines as blocks; lists and quotes use it for what stands inside them. */
export type ReadBlocks = (lines: string[]) => Tree[];

/** The text of trees, without their elements. */
export function plainText(trees: readonly Tree[]): string {
  return trees.map((tree) => (typeof tree === 'string' ? tree : plainText(tree.children))).join('');
}
