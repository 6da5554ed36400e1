import type { VNode } from './vnode.ts';

/**
 * Makes DOM nodes of what components return, the very nodes that Preact would make, so that Preact can take them over
 * (`hydrate`) once more is wanted than opening and closing. Keeps no state: without Preact the first script has less than
 * two thirds of its size. Text only ever becomes text nodes. Listeners end with `signal`.
 */
export function draw(node: unknown, signal: AbortSignal): Node[] {
  if (Array.isArray(node)) return node.flatMap((one) => draw(one, signal));
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node !== 'object') return [document.createTextNode(String(node))];
  const { type, props } = node as VNode;
  if (typeof type === 'function') return draw(type(props as never), signal);
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2).toLowerCase(), value as EventListener, { signal });
    } else if (name !== 'children') setAttribute(element, name, value);
  }
  element.append(...draw(props.children, signal));
  return [element];
}

/** As Preact does (`setProperty` in its src/diff/props.js), for the attributes that the panels have. */
function setAttribute(element: Element, name: string, value: unknown): void {
  if (typeof value === 'boolean' && name in element) (element as unknown as Record<string, unknown>)[name] = value;
  // What is named `aria-…` says "false" in words.
  else if (value !== null && value !== undefined && (value !== false || name[4] === '-')) {
    element.setAttribute(name, String(value));
  }
}
