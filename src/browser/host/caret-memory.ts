import { redactorClass } from './selectors.ts';

/** Where staff last had the caret, also after they clicked elsewhere in the page. */
export interface CaretMemory {
  /** The last selection inside this Redactor element; null when there was none or its nodes are gone. */
  rangeIn(editable: Element): Range | null;
  /** Whether the person has been in this textarea: one never touched says its caret is at 0. */
  wasIn(textarea: Element): boolean;
}

/**
 * Remembers the caret of osTicket's editors until `signal` is aborted. Redactor itself does not: it asks for the
 * selection at the moment of an insertion, and falls back to the end (js/redactor.min.js, `insertion.insertHtml`).
 */
export function rememberCaret(signal: AbortSignal): CaretMemory {
  const visited = new WeakSet<EventTarget>();
  let last: Range | null = null;
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = getSelection();
      // No node without a range.
      const node = selection?.focusNode;
      const element = node instanceof Element ? node : node?.parentElement;
      // A live range: it follows what is typed around it.
      if (element?.closest(`.${redactorClass}`)) last = (selection as Selection).getRangeAt(0).cloneRange();
    },
    { signal },
  );
  document.addEventListener('focusin', ({ target }) => visited.add(target as Element), { signal });
  signal.addEventListener('abort', () => {
    last = null;
  });
  return {
    rangeIn: (editable) => (last && editable.contains(last.commonAncestorContainer) ? last : null),
    wasIn: (textarea) => visited.has(textarea),
  };
}
