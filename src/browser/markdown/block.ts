import type { MarkdownNode } from '../../contract/markdown.ts';

/** A block that was read. */
export interface Block {
  node: MarkdownNode;
  /** The index of the first line after it. */
  next: number;
}

/** Reads lines as blocks; lists and quotes use it for what stands inside them. */
export type ReadBlocks = (lines: string[]) => MarkdownNode[];
