import type { VNode } from './vnode.ts';

/**
 * Appends to `parent` what components return, as the very nodes that Preact would make, so that Preact can take them over
 * (`hydrate`) once more is wanted than opening and closing. Keeps no state: without Preact the first script has less than
 * two thirds of its size. Text only ever becomes text nodes.
 */
export function draw(node: unknown, parent: ParentNode): void {
  if (Array.isArray(node)) for (const one of node) draw(one, parent);
  else if (typeof node === 'string' || typeof node === 'number') parent.append(node as string);
  else if (node && node !== true) {
    const { type, props } = node as VNode;
    if (typeof type === 'function') draw(type(props as never), parent);
    else {
      const element = document.createElement(type);
      for (const name in props) setProperty(element, name, props[name]);
      draw(props.children, element);
      parent.append(element);
    }
  }
}

/** Ends what the drawn elements in `root` listen for, so that others can listen in their place. */
export function stopListening(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) element.onclick = element.onkeydown = null;
}

/** As Preact does (`setProperty` in its src/diff/props.js), for the attributes that the panels have. */
function setProperty(element: HTMLElement, name: string, value: unknown): void {
  const properties = element as unknown as Record<string, unknown>;
  if (name === 'children' || name === 'key') return;
  // A property, not a listener: `stopListening` can take it back.
  if (typeof value === 'function') properties[name.toLowerCase()] = value;
  else if (typeof value === 'boolean' && name in element) properties[name] = value;
  // What is named `aria-…` says "false" in words.
  else if (value !== null && value !== undefined && (value !== false || name[4] === '-')) {
    element.setAttribute(name, String(value));
  }
}
