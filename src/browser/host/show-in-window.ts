import { stickyBarHeight } from './selectors.ts';

/** Scrolls an element into the middle of the window unless its end can be seen already. Moves nothing slowly. */
export function showInWindow(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (Math.max(top, bottom - 100) < stickyBarHeight || bottom > innerHeight) {
    element.scrollIntoView({ block: bottom - top < innerHeight ? 'center' : 'end' });
  }
}
