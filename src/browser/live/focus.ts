/** Moves the keyboard's focus to an element when it appears, so that what it asks or offers is heard and at hand. */
export function focus(element: HTMLElement | null): void {
  element?.focus();
}
