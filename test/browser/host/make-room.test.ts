import { beforeEach, describe, expect, it } from 'vitest';
import { joinHalves, makeRoom } from '../../../src/browser/host/make-room.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** Makes room at the `|` of some HTML, whose first `|` is a character of a text. */
function roomAt(html: string) {
  root.innerHTML = html;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf('|');
    if (at < 0) continue;
    text.deleteData(at, 1);
    range.setStart(text, at);
    range.collapse(true);
    const made = makeRoom(root, range);
    made.paragraph.textContent = 'ROOM';
    return made;
  }
  throw new Error('no | in a text');
}

describe('makeRoom', () => {
  it.each([
    ['in the middle of a paragraph', '<p>one| two</p>', '<p>one</p><p>ROOM</p><p> two</p>'],
    ['at its end, without an empty half', '<p>one|</p><p>two</p>', '<p>one</p><p>ROOM</p><p>two</p>'],
    ['at its start', '<p>|one</p>', '<p>ROOM</p><p>one</p>'],
    ['inside bold text', '<p>a <b>b|c</b> d</p>', '<p>a <b>b</b></p><p>ROOM</p><p><b>c</b> d</p>'],
    [
      'inside nested blocks',
      '<div><p>a|b</p><p>c</p></div>',
      '<div><p>a</p></div><p>ROOM</p><div><p>b</p><p>c</p></div>',
    ],
    ['in a bare text', 'a|b', 'a<p>ROOM</p>b'],
    ['after a list', '<ul><li>a|b</li><li>c</li></ul><p>d</p>', '<ul><li>ab</li><li>c</li></ul><p>ROOM</p><p>d</p>'],
    ['after a quotation', '<blockquote><p>a|b</p></blockquote>', '<blockquote><p>ab</p></blockquote><p>ROOM</p>'],
    [
      'after a table',
      '<table><tbody><tr><td>a|</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table><p>ROOM</p>',
    ],
    ['after a heading', '<h2>a|b</h2>', '<h2>ab</h2><p>ROOM</p>'],
  ])('makes a paragraph %s', (_where, html, expected) => {
    roomAt(html);
    expect(root.innerHTML).toBe(expected);
  });

  it('comes last where nobody has put a caret, and between blocks where they have', () => {
    root.innerHTML = '<p>a</p><p>b</p>';
    const range = document.createRange();
    range.setStart(root, 1);
    expect(makeRoom(root, range).paragraph.previousSibling?.textContent).toBe('a');
    expect(root.lastChild).toBe(root.querySelector('p:last-child'));
    expect(makeRoom(root, null).paragraph).toBe(root.lastChild);
  });
});

describe('joinHalves', () => {
  it('puts a split paragraph together again', () => {
    const { paragraph, halves } = roomAt('<p>a <b>b|c</b> d</p>');
    paragraph.remove();
    if (halves) joinHalves(halves);
    expect(root.innerHTML).toBe('<p>a <b>b</b><b>c</b> d</p>');
  });

  it('leaves two paragraphs with something between them, or of which one is gone', () => {
    const { halves } = roomAt('<p>a|b</p>');
    if (halves) joinHalves(halves);
    expect(root.innerHTML).toBe('<p>a</p><p>ROOM</p><p>b</p>');
    root.lastElementChild?.remove();
    if (halves) joinHalves(halves);
    expect(root.innerHTML).toBe('<p>a</p><p>ROOM</p>');
  });
});
