/** Inside these a whole letter cannot stand: Redactor would take its paragraphs and lists apart, or quote it. */
const closed = 'ul, ol, dl, blockquote, pre, figure, table, h1, h2, h3, h4, h5, h6, [contenteditable="false"]';

export interface Room {
  /** The new paragraph. */
  paragraph: HTMLElement;
  /** What a paragraph was split into; null when none was. */
  halves: Halves | null;
}

/** The two parts of what had been one paragraph. */
export type Halves = [Element, Element];

/**
 * Makes an empty paragraph at the end of `range` inside an editable element: the paragraph around it is split; a list,
 * quotation, table or heading is left whole, and the new paragraph comes after it. Without a range it comes last.
 */
export function makeRoom(root: Element, range: Range | null): Room {
  const paragraph = document.createElement('p');
  const container = range?.endContainer;
  if (!range || !container || container === root) {
    if (!range) root.append(paragraph);
    else root.insertBefore(paragraph, root.childNodes[range.endOffset] ?? null);
    return { paragraph, halves: null };
  }
  const whole = outermost(root, container, (node) => node instanceof Element && node.matches(closed));
  if (whole) {
    whole.after(paragraph);
    return { paragraph, halves: null };
  }
  const top = outermost(root, container, () => true) ?? (container as ChildNode);
  const tail = document.createRange();
  tail.setStart(container, range.endOffset);
  tail.setEndAfter(top);
  const rest = tail.extractContents();
  const second = rest.firstChild;
  top.after(paragraph, rest);
  const [isFirstBlank, isSecondBlank] = [isBlank(top), isBlank(second)];
  if (isFirstBlank) top.remove();
  if (isSecondBlank) second?.remove();
  const isSplit = !isFirstBlank && !isSecondBlank && top instanceof Element && second instanceof Element;
  return { paragraph, halves: isSplit ? [top, second] : null };
}

/** Makes one paragraph again of two halves, if they are still there and nothing stands between them. */
export function joinHalves([first, second]: Halves): void {
  const areNeighbours = first.isConnected && first.nextElementSibling === second && first.tagName === second.tagName;
  if (!areNeighbours) return;
  for (let node = first.nextSibling; node !== second; node = node?.nextSibling ?? second) {
    if (node?.textContent?.trim()) return;
  }
  first.append(...second.childNodes);
  second.remove();
  first.normalize();
}

/** The ancestor of `node` (or itself) nearest to `root` that fits. */
function outermost(root: Element, node: Node, fits: (node: Node) => boolean): ChildNode | null {
  let found: ChildNode | null = null;
  for (let one: Node | null = node; one && one !== root; one = one.parentNode) {
    if (fits(one)) found = one as ChildNode;
  }
  return found;
}

/** Half a paragraph that the split has left empty. */
function isBlank(node: Node | null): boolean {
  return !node?.textContent?.trim() && !(node instanceof Element && node.querySelector('img, iframe, video'));
}
