/**
 * Makes the children of `parent` like `nodes`, and keeps the elements that are there where they have the same name: the
 * focus, and whoever holds one of them, lose nothing. A kept element keeps its listeners too, so these must not depend on
 * what was shown when they were made.
 */
export function patch(parent: ParentNode & Node, nodes: Node[]): void {
  const old = [...parent.childNodes];
  nodes.forEach((node, at) => {
    const kept = old[at];
    if (!kept) parent.append(node);
    else if (kept instanceof Element && node instanceof Element && kept.nodeName === node.nodeName) {
      for (const { name } of [...kept.attributes]) {
        // What is unfolded by hand stays so.
        if (name !== 'open' && !node.hasAttribute(name)) kept.removeAttribute(name);
      }
      for (const { name, value } of node.attributes) kept.setAttribute(name, value);
      patch(kept, [...node.childNodes]);
    } else kept.replaceWith(node);
  });
  for (const gone of old.slice(nodes.length)) gone.remove();
}
