import { findWords, wordsOf } from './find-words.ts';

/**
 * Removes a stretch of words from an element, with the blocks that hold nothing else, and leaves everything around it
 * as it is: also words in the same paragraph. False when the words are not there as they were; then nothing changes.
 *
 * @param near how many characters of {@link wordsOf} came before the words once; decides between several places
 */
export function removeWords(root: Element, words: string, near: number): boolean {
  const texts = textNodes(root);
  const stretch = findWords(
    texts.map((text) => text.data),
    words,
    near,
  );
  const first = stretch && texts[stretch.start.part];
  const last = stretch && texts[stretch.end.part];
  if (!first || !last) return false;

  const range = root.ownerDocument.createRange();
  range.setStart(first, stretch.start.offset);
  range.setEnd(last, stretch.end.offset);
  const start = widest(root, first, range);
  const end = widest(root, last, range);
  if (start) range.setStartBefore(start);
  if (end) range.setEndAfter(end);
  range.deleteContents();
  return true;
}

/** The outermost node from `text` up to below `root` whose words all lie in `range`; null when `text` has others too. */
function widest(root: Element, text: Text, range: Range): Node | null {
  const outside = (node: Node) => {
    const before = range.cloneRange();
    before.selectNodeContents(node);
    const after = before.cloneRange();
    if (node.contains(range.startContainer)) before.setEnd(range.startContainer, range.startOffset);
    else before.collapse(true);
    if (node.contains(range.endContainer)) after.setStart(range.endContainer, range.endOffset);
    else after.collapse(false);
    return wordsOf(before.toString() + after.toString()) !== '' || holdsMore(before) || holdsMore(after);
  };
  let found: Node | null = null;
  for (let node: Node = text; node !== root && !outside(node); node = node.parentNode as Node) found = node;
  return found;
}

/** Whether a range has something in it that is no text and yet somebody put there. */
function holdsMore(range: Range): boolean {
  return range.cloneContents().querySelector('img, iframe, video, hr') !== null;
}

function textNodes(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
