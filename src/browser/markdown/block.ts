import type { MarkdownNode } from '../../contract/markdown.ts';

/** A block that was read, and the index of the first line after it. */
export type Block = [node: MarkdownNode, next: number];

/** Reads lines as blocks; lists and quotes use it for what stands inside them. */
export type ReadBlocks = (lines: string[]) => MarkdownNode[];
