/** One node of what a component returns, with the members of Preact's own that the first paint needs. */
export interface VNode {
  type: string | ((props: never) => unknown);
  props: { children?: unknown; [name: string]: unknown };
}

/**
 * What the JSX of the first script becomes; the second script's becomes calls of Preact's `h`, from the same sources.
 * `props` is the literal that JSX writes for this one node: it is kept, not copied.
 */
function createVNode(type: VNode['type'], props: VNode['props'] | null, ...children: unknown[]): VNode {
  const all = props ?? {};
  all.children = children;
  return { type, props: all };
}

/** A fragment: its children, without an element around them. */
function Several({ children }: { children?: unknown }): unknown {
  return children;
}

// Under the names that the build imports into every file for its JSX.
export { createVNode as h, Several as Fragment };
