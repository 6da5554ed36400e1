/**
 * The only place in the page where text becomes HTML elements. They are in a document of their own without a window:
 * nothing in it is loaded, run or shown.
 */
export function parseInert(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** An element's content as HTML. */
export function htmlOf(element: Element): string {
  return element.innerHTML;
}
