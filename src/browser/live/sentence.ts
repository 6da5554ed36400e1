import type { ComponentChildren } from 'preact';

/** A sentence with `{name}` in it, in whatever order its language has them, as pieces with elements in their places. */
export function sentence(text: string, values: Record<string, ComponentChildren>): ComponentChildren[] {
  return text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : values[piece]));
}
