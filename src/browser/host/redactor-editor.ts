import type { CaretMemory } from './caret-memory.ts';
import type { Editor } from './editor.ts';
import { editorHtml } from './editor-html.ts';
import { wordsOf } from './find-words.ts';
import { htmlOf } from './inert-html.ts';
import { joinHalves, makeRoom } from './make-room.ts';
import type { RedactorApp } from './redactor-app.ts';
import { removeWords } from './remove-words.ts';
import { showInWindow } from './show-in-window.ts';
import { htmlWords } from './textarea-editor.ts';

/** Redactor as staff see it, not its source view. */
export function redactorEditor(app: RedactorApp, memory: CaretMemory | undefined): Editor {
  const root = app.editor.getElement().get();

  /** The person's selection in the editor, now or the last one known. */
  const caret = () => {
    const selection = getSelection();
    const now = selection?.rangeCount ? selection.getRangeAt(0) : null;
    return now && root.contains(now.commonAncestorContainer) ? now : (memory?.rangeIn(root) ?? null);
  };

  return {
    state() {
      const range = caret();
      if (range) select(range);
      return {
        code: app.cleaner.output(htmlOf(root)),
        content: root.cloneNode(true),
        caret: (range && app.offset.get()) || null,
      };
    },

    insert({ html }) {
      // An image that is selected would be replaced (js/redactor.min.js, `insertion._insertToWidget`).
      app.component.clearActive();
      const range = caret();
      app.editor.focus();
      let before: ChildNode | null = null;
      let after: ChildNode | null = null;
      let parent: ParentNode = root;
      let close: (() => void) | undefined;
      if (!app.editor.isEmpty()) {
        const { paragraph, halves } = makeRoom(root, range);
        before = paragraph.previousSibling;
        after = paragraph.nextSibling;
        parent = paragraph.parentNode ?? root;
        selectStart(paragraph);
        if (halves) close = () => joinHalves(halves);
      } else if (root.firstElementChild) selectStart(root.firstElementChild);
      const near = wordsOf(textBetween(root, null, after)).length;
      // As core inserts a canned response (scp/js/scp.js:231).
      app.insertion.insertHtml(editorHtml(html));
      const last = after ? after.previousSibling : parent.lastChild;
      if (last instanceof Element && last !== before) leave(last, app);
      app.broadcast('hardsync');
      const words = wordsOf(textBetween(root, before, after));
      return { near, words, gaps: ['', ''], ...(close && { close }) };
    },

    restore(state) {
      if (state.content) root.replaceChildren(...state.content.cloneNode(true).childNodes);
      else app.source.setCode(state.code);
      app.editor.focus();
      if (state.caret) app.offset.set(state.caret);
      saveDraft(app);
    },

    remove({ html }, { near, words, close }) {
      if (!removeWords(root, words, near) && !removeWords(root, htmlWords(html), near)) return false;
      if (close) {
        const place = app.offset.get();
        close();
        if (place) app.offset.set(place);
      }
      app.editor.focus();
      saveDraft(app);
      return true;
    },

    text: () => root.innerText,
  };
}

/** Puts the caret at the end of what was inserted, and after it where one could not go on writing in it. */
function leave(last: Element, app: RedactorApp): void {
  if (!last.matches('p, div, ul, ol') && !last.nextElementSibling) {
    const next = document.createElement('p');
    last.after(next);
    selectStart(next);
  }
  app.editor.focus();
  showInWindow(last);
}

/**
 * Redactor notices a change by itself and saves the draft after ten seconds, unless nothing is left: then it does
 * nothing, and what was saved meanwhile would be back with the next visit (js/redactor-osticket.js:216-229).
 */
function saveDraft(app: RedactorApp): void {
  app.broadcast('hardsync');
  const { autosave } = app.module;
  if (!autosave || !app.editor.isEmpty()) return;
  clearTimeout(autosave.delayTimer);
  const saveNothing = () => app.editor.isEmpty() && autosave._send?.();
  if (app.opts.draftId) {
    saveNothing();
    return;
  }
  // The first save of a draft may be under way: until it is answered there is no draft to empty. Redactor's way to stop
  // listening takes away other people's listeners too (js/redactor.min.js, `callback.remove`).
  let isWaiting = true;
  app.on('draft.saved', () => {
    if (isWaiting) saveNothing();
    isWaiting = false;
  });
}

/** The text in `root` from after one of its children (or its start) to before another (or its end). */
function textBetween(root: Element, before: Node | null, after: Node | null): string {
  const range = document.createRange();
  range.selectNodeContents(root);
  if (before) range.setStartAfter(before);
  if (after) range.setEndBefore(after);
  return range.toString();
}

function selectStart(element: Element): void {
  const range = document.createRange();
  range.setStart(element, 0);
  select(range);
}

function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
