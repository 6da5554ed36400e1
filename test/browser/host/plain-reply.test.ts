import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberCaret } from '../../../src/browser/host/caret-memory.ts';
import { insertIntoNote, insertIntoReply } from '../../../src/browser/host/reply-editor.ts';

const content = { html: '<p>Dear Carla,</p><p>bye</p>', text: 'Dear Carla,\n\nbye' };

let box: HTMLTextAreaElement;
let submitted: ReturnType<typeof vi.fn<() => void>>;
const end = new AbortController();

beforeEach(() => {
  document.body.innerHTML = `<div><form id="reply"><textarea id="response"></textarea></form></div>`;
  box = document.getElementById('response') as HTMLTextAreaElement;
  submitted = vi.fn<() => void>();
  document.getElementById('reply')?.addEventListener('submit', submitted);
  // happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});
afterEach(() => {
  expect(submitted).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe('a plain reply box', () => {
  it('gets the text; the page is told by input and change, and the caret stands after it', () => {
    const told: string[] = [];
    for (const type of ['input', 'change']) box.addEventListener(type, () => told.push(type));
    expect(insertIntoReply(content)).not.toBe(null);
    expect(box.value).toBe(content.text);
    expect(told).toEqual(['input', 'change']);
    expect([box.selectionStart, document.activeElement]).toEqual([content.text.length, box]);
  });

  it('keeps a draft that nobody has touched: the text follows after an empty line', () => {
    box.value = 'Started.';
    box.setSelectionRange(0, 0);
    insertIntoReply(content);
    expect(box.value).toBe(`Started.\n\n${content.text}`);
  });

  it('takes the text at the caret, between empty lines, and replaces no selection', () => {
    box.value = 'one two three';
    box.setSelectionRange(4, 7);
    insertIntoReply(content);
    expect(box.value).toBe(`one two\n\n${content.text}\n\n three`);
  });

  it('takes it at the very start, when the person has been there', () => {
    const memory = rememberCaret(end.signal);
    box.value = 'quoted';
    box.focus();
    box.setSelectionRange(0, 0);
    box.blur();
    insertIntoReply(content, memory);
    expect(box.value).toBe(`${content.text}\n\nquoted`);
  });

  it('adds no more empty lines than are wanted', () => {
    box.value = 'one\n\ntwo';
    box.setSelectionRange(4, 4);
    insertIntoReply(content);
    expect(box.value).toBe(`one\n\n${content.text}\n\ntwo`);
  });

  it('gets HTML where osTicket takes it for HTML and the editor has been removed, never inside a tag', () => {
    box.className = 'richtext draft';
    box.value = '<p class="a">mine</p>';
    box.setSelectionRange(5, 5);
    insertIntoReply(content);
    expect(box.value).toBe(`<p class="a">\n\n${content.html}\n\nmine</p>`);
  });
});

describe('an undo in a plain box', () => {
  it('restores text and caret when nothing was written since', () => {
    box.value = 'one two';
    box.setSelectionRange(3, 3);
    const insertion = insertIntoReply(content);
    expect(insertion?.undo()).toBe('restored');
    expect([box.value, box.selectionStart]).toEqual(['one two', 3]);
    expect(insertion?.undo()).toBe('gone');
  });

  it('removes only what it brought when something was written around it', () => {
    box.value = 'one two';
    box.setSelectionRange(3, 3);
    const insertion = insertIntoReply(content);
    box.value = `so ${box.value.replace('bye', 'bye Sana')}.`;
    expect(insertion?.undo()).toBe('removed');
    expect(box.value).toBe('so one Sana\n\n two.');
  });

  it('keeps everything when a word was changed inside', () => {
    const insertion = insertIntoReply(content);
    box.value = box.value.replace('Carla', 'Clara');
    expect(insertion?.undo()).toBe('kept');
    expect(box.value).toBe('Dear Clara,\n\nbye');
  });

  it('finds HTML again that an editor has read and written since', () => {
    box.className = 'richtext';
    const insertion = insertIntoReply(content);
    box.value = `<p>mine</p>\n<p>Dear Carla,</p>\n<p>bye</p>`;
    expect(insertion?.undo()).toBe('removed');
    expect(box.value.trim()).toBe('<p>mine</p>');
  });

  it('answers that it is gone when the text or the page is', () => {
    const emptied = insertIntoReply(content);
    box.value = '';
    expect(emptied?.undo()).toBe('gone');
    const swapped = insertIntoReply(content);
    box.replaceWith(box.cloneNode(true));
    expect(swapped?.undo()).toBe('gone');
    const left = insertIntoReply(content);
    document.body.innerHTML = '';
    expect(left?.undo()).toBe('gone');
  });
});

describe('no reply box', () => {
  it.each([
    ['is absent', () => box.remove()],
    ['is disabled', () => box.setAttribute('disabled', '')],
    ['cannot be written in', () => box.setAttribute('readonly', '')],
    [
      'is something else than a textarea',
      () => box.replaceWith(Object.assign(document.createElement('div'), { id: 'response' })),
    ],
    ['is run by an editor that is not known', () => Object.assign(box.style, { display: 'none' })],
  ])('answers null, without a change, when it %s', (_what, change) => {
    change();
    const before = document.body.innerHTML;
    expect(insertIntoReply(content)).toBe(null);
    expect(insertIntoNote(content)).toBe(null);
    expect(document.body.innerHTML).toBe(before);
  });
});
