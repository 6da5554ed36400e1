import type { CaretMemory } from './caret-memory.ts';
import type { Editor, EditorContent } from './editor.ts';
import { findEditor } from './find-editor.ts';
import { isMostlyThere } from './find-words.ts';
import { openBox } from './open-box.ts';
import { noteBox, replyBox, type WritingBox } from './selectors.ts';

/**
 * What an undo has done:
 * `restored`: the editor holds again exactly what it held before, the caret where it was;
 * `removed`: something was written since; what had been inserted is gone, and every other word is there;
 * `kept`: the inserted words themselves were edited, so nothing was removed;
 * `gone`: the editor, or what was inserted, is not on this page any more; nothing was changed.
 */
export type UndoResult = 'restored' | 'removed' | 'kept' | 'gone';

/** Something that was inserted. */
export interface Insertion {
  /** Takes it back; once: a second call answers `gone`. */
  undo(): UndoResult;
}

/**
 * Puts a text into the reply, where the person's caret is, after opening the reply's tab. Nothing that is there is
 * replaced, and nothing is sent. Null, with nothing changed, when this person has no reply box here or when it is run by
 * an editor that is not known.
 *
 * @param memory tells where the caret was, when it is not in the editor any more
 */
export function insertIntoReply(content: EditorContent, memory?: CaretMemory): Insertion | null {
  return insertInto(replyBox, content, memory);
}

/** Does with the internal note what {@link insertIntoReply} does with the reply. The note is not posted. */
export function insertIntoNote(content: EditorContent, memory?: CaretMemory): Insertion | null {
  return insertInto(noteBox, content, memory);
}

function insertInto(box: WritingBox, content: EditorContent, memory: CaretMemory | undefined): Insertion | null {
  const found = findEditor(box, memory);
  if (!found) return null;
  openBox(box, found.textarea);

  const { editor, textarea } = found;
  const before = editor.state();
  const placement = editor.insert(content);
  const after = editor.state().code;
  let isDone = false;

  const undo = (now: Editor): UndoResult => {
    if (now.state().code === after) {
      now.restore(before);
      return 'restored';
    }
    if (now.remove(content, placement)) return 'removed';
    return isMostlyThere(content.text, now.text()) ? 'kept' : 'gone';
  };
  return {
    undo() {
      const now = isDone ? null : findEditor(box, memory);
      isDone = true;
      // Another ticket's page has a box of the same name.
      if (now?.textarea !== textarea) return 'gone';
      openBox(box, textarea);
      return undo(now.editor);
    },
  };
}
