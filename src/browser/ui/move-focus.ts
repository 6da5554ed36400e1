/** Arrow keys, Home and End move the focus between the buttons of all `h4` headings; listens on each of them. */
export function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, key } = event;
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const headings = [...root.querySelectorAll<HTMLElement>('h4 button')];
  const at = headings.indexOf(currentTarget as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: headings.length - 1 }[key];
  if (to === undefined) return;
  headings[to]?.focus();
  event.preventDefault();
}

/** Puts the focus on the first button, for when the one that was pressed is gone. */
export function focusFirst(root: ShadowRoot): void {
  if (!root.activeElement) root.querySelector('button')?.focus();
}
