/**
 * Lets Ctrl+Z (⌘Z) in the editor do what Undo beside it does, from now until something is typed: the editor has the focus,
 * and Redactor keeps Tab for itself, so that the keyboard alone does not get from there to a button. Ends with `signal`.
 */
export function undoByKey(undo: () => void, signal: AbortSignal): void {
  const editor = document.activeElement;
  const own = new AbortController();
  const options = { capture: true, signal: own.signal };
  const onKey = (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (event.key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey || target !== editor) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // Redactor has an undo of its own
    own.abort();
    undo();
  };
  if (signal.aborted) return;
  signal.addEventListener('abort', () => own.abort());
  addEventListener('keydown', onKey, options);
  addEventListener('input', ({ isTrusted }) => isTrusted && own.abort(), options);
}
