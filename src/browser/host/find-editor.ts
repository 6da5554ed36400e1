import type { CaretMemory } from './caret-memory.ts';
import type { Editor } from './editor.ts';
import { redactorOf } from './redactor-app.ts';
import { redactorEditor } from './redactor-editor.ts';
import { richTextClass, type WritingBox } from './selectors.ts';
import { textareaEditor } from './textarea-editor.ts';

/** How a box is written in at this moment, and the textarea that stays the same whatever comes and goes over it. */
export interface FoundEditor {
  editor: Editor;
  textarea: HTMLTextAreaElement;
}

/**
 * Finds the editor of a box: Redactor, its source view, or the textarea alone. Null when there is no box, when it may
 * not be written in, and when something else than Redactor hides the textarea: what is put there would be overwritten.
 */
export function findEditor(box: WritingBox, memory: CaretMemory | undefined): FoundEditor | null {
  const textarea = document.getElementById(box.textareaId);
  if (!(textarea instanceof HTMLTextAreaElement) || textarea.disabled || textarea.readOnly) return null;
  const app = redactorOf(textarea);
  if (app?.isReadOnly()) return null;
  if (app && !app.editor.isSourceMode()) return { textarea, editor: redactorEditor(app, memory) };
  if (getComputedStyle(textarea).display === 'none') return null;
  const editor = app
    ? // In its source view Redactor saves no draft by itself (js/redactor.min.js, `module.source._onChangedSource`).
      textareaEditor(textarea, { memory, isHtml: true, onChanged: (value) => app.broadcast('synced', value) })
    : textareaEditor(textarea, { memory, isHtml: textarea.classList.contains(richTextClass) });
  return { textarea, editor };
}
