import { copy } from '../../../../src/browser/clipboard/copy.ts';
import { rememberCaret } from '../../../../src/browser/host/caret-memory.ts';
import { editorHtml } from '../../../../src/browser/host/editor-html.ts';
import { type Insertion, insertIntoNote, insertIntoReply } from '../../../../src/browser/host/reply-editor.ts';
import { revealEntry } from '../../../../src/browser/host/reveal-entry.ts';

const memory = rememberCaret(new AbortController().signal);

/** What a spec calls in the page; insertions stay there, since they cannot cross to the test. */
const onWindow = {
  copy,
  revealEntry,
  editorHtml,
  insertions: [] as Insertion[],
  insert(box: 'reply' | 'note', content: { html: string; text: string }): boolean {
    const insertion = (box === 'reply' ? insertIntoReply : insertIntoNote)(content, memory);
    if (insertion) this.insertions.push(insertion);
    return insertion !== null;
  },
  undo(): string {
    return this.insertions.pop()?.undo() ?? 'nothing to undo';
  },
};

declare global {
  interface Window {
    faiHost: typeof onWindow;
  }
}

window.faiHost = onWindow;
