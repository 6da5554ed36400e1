import type { ComponentChild } from 'preact';

/** A block that was read. The list of tags is closed and holds nothing that loads or acts by being shown. */
export interface Block {
  tag: 'blockquote' | 'ol' | 'p' | 'pre' | 'table' | 'ul';
  children: ComponentChild[];
  /** Of a numbered list: its first number. */
  start?: string | undefined;
  /** The index of the first line after it. */
  next: number;
}

/** Reads lines as blocks; lists and quotes use it for what stands inside them. */
export type ReadBlocks = (lines: string[]) => ComponentChild[];
