import type { CaretMemory } from './caret-memory.ts';
import type { Editor, EditorContent } from './editor.ts';
import { editorHtml } from './editor-html.ts';
import { findWords, wordsOf } from './find-words.ts';
import { htmlOf, parseInert } from './inert-html.ts';
import { plainText } from './plain-text.ts';
import { removeWords } from './remove-words.ts';
import { showInWindow } from './show-in-window.ts';

export interface TextareaOptions {
  memory: CaretMemory | undefined;
  /** The textarea holds HTML: Redactor's source view, or a rich text helpdesk whose Redactor has been removed. */
  isHtml: boolean;
  /** Called with the new value after each change, when the page's own `input` and `change` are not enough. */
  onChanged?: (value: string) => void;
}

/** A textarea that staff see and write in. */
export function textareaEditor(textarea: HTMLTextAreaElement, options: TextareaOptions): Editor {
  const { memory, isHtml } = options;
  // What osTicket does for a canned response there: HTML where it takes the text for HTML (scp/js/scp.js:233).
  const codeOf = ({ html, text }: EditorContent) =>
    isHtml ? editorHtml(html) : plainText(text.replace(/\r\n?/g, '\n'));

  const replace = (start: number, end: number, text: string) => {
    replaceText(textarea, start, end, text);
    options.onChanged?.(textarea.value);
  };

  return {
    state: () => ({
      code: textarea.value,
      content: null,
      caret: { start: textarea.selectionStart, end: textarea.selectionEnd },
    }),

    insert(content) {
      const { value } = textarea;
      const at = isHtml ? outsideTag(value, caretIn(textarea, memory)) : caretIn(textarea, memory);
      const [before, after] = [value.slice(0, at), value.slice(at)];
      const gaps: [string, string] = [
        before.trim() && '\n\n'.slice(/\n{0,2}$/.exec(before)?.[0].length),
        after.trim() && '\n\n'.slice(/^\n{0,2}/.exec(after)?.[0].length),
      ];
      const code = codeOf(content);
      replace(at, at, gaps[0] + code + gaps[1]);
      const caret = at + gaps[0].length + code.length;
      textarea.setSelectionRange(caret, caret);
      showInWindow(textarea);
      return { near: wordsOf(before).length, words: isHtml ? htmlWords(code) : wordsOf(code), gaps };
    },

    restore({ code, caret }) {
      const { start, end, text } = difference(textarea.value, code);
      replace(start, end, text);
      if (caret) textarea.setSelectionRange(caret.start, caret.end);
    },

    remove(content, { near, words, gaps }) {
      const { value } = textarea;
      const stretch = findWords([value], wordsOf(codeOf(content)), near);
      if (stretch) {
        let [start, end] = [stretch.start.offset, stretch.end.offset];
        if (value.slice(0, start).endsWith(gaps[0])) start -= gaps[0].length;
        if (value.startsWith(gaps[1], end)) end += gaps[1].length;
        replace(start, end, '');
        return true;
      }
      if (!isHtml) return false;
      // The same words in other tags: Redactor has read and written them since.
      const body = parseInert(value);
      if (!removeWords(body, words, near) && !removeWords(body, htmlWords(content.html), near)) return false;
      replace(0, value.length, htmlOf(body));
      return true;
    },

    text: () => (isHtml ? htmlText(textarea.value) : textarea.value),
  };
}

/** The words of some HTML, see {@link wordsOf}. Nothing in it is loaded or run. */
export function htmlWords(html: string): string {
  return wordsOf(htmlText(html));
}

function htmlText(html: string): string {
  return parseInert(html).textContent ?? '';
}

/** The end of the person's selection; the end of the text when they have not been here. */
function caretIn(textarea: HTMLTextAreaElement, memory: CaretMemory | undefined): number {
  const { selectionEnd, value } = textarea;
  // A textarea that was never touched says 0; between the two ends, somebody has put the caret there.
  const isTheirs = selectionEnd > 0 || memory?.wasIn(textarea) || document.activeElement === textarea;
  return isTheirs ? selectionEnd : value.length;
}

/** The nearest place at or after `at` that is not between the brackets of a tag. */
function outsideTag(html: string, at: number): number {
  const before = html.slice(0, at);
  if (before.lastIndexOf('<') <= before.lastIndexOf('>')) return at;
  const close = html.indexOf('>', at);
  return close < 0 ? html.length : close + 1;
}

/** The one replacement that makes `to` of `from`. */
function difference(from: string, to: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let same = 0;
  const most = Math.min(from.length, to.length) - start;
  while (same < most && from.at(-1 - same) === to.at(-1 - same)) same += 1;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}

/** Types over a part of the text, so that the browser's own undo knows of it, and tells the page as typing does. */
function replaceText(textarea: HTMLTextAreaElement, start: number, end: number, text: string): void {
  const { value } = textarea;
  const wanted = value.slice(0, start) + text + value.slice(end);
  textarea.focus({ preventScroll: true });
  if (wanted === value) return;
  textarea.setSelectionRange(start, end);
  document.execCommand?.(text ? 'insertText' : 'delete', false, text);
  if (textarea.value !== wanted) {
    textarea.value = wanted;
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // On `change` osTicket takes the ticket's lock and warns before the page is left (scp/js/ticket.js:39, scp.js:150).
  textarea.dispatchEvent(new Event('change', { bubbles: true }));
}
