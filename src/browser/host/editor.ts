/** What is inserted, twice; both come from the same parsed text, and `html` is safe to put into a page. */
export interface EditorContent {
  html: string;
  text: string;
}

/** A selection in an editor's text, in the editor's own count of characters. */
export interface EditorCaret {
  start: number;
  end: number;
}

/** An editor's content at one moment. */
export interface EditorState {
  /** What would be posted. */
  code: string;
  /** A copy of the same as it stands in an editable element; null in a textarea. */
  content: Node | null;
  /** Null when the person had not been in the editor. */
  caret: EditorCaret | null;
}

/** Where some content was put. */
export interface Placement {
  /** How many characters other than white space came before it. */
  near: number;
  /** What is there of it to read, without white space: Redactor decodes `&lt;` where it stands in a text. */
  words: string;
  /** The white space that was put around it: before and after. */
  gaps: [string, string];
  /** Puts together again what was taken apart, after a removal. */
  close?: () => void;
}

/**
 * One way in which staff write on this page at this moment. Whoever changes its content has the draft saved and the
 * keyboard's focus moved there; nothing here submits a form. The box's tab is open.
 */
export interface Editor {
  state(): EditorState;
  /** Puts content where the caret is, or after everything for a person who has not been there. Replaces nothing. */
  insert(content: EditorContent): Placement;
  /** Puts back an earlier state, caret included. */
  restore(state: EditorState): void;
  /** Removes what was inserted and nothing else; false, without a change, when its words are not there as they were. */
  remove(content: EditorContent, placement: Placement): boolean;
  /** The words that are there now, separated by white space. */
  text(): string;
}
