/**
 * Keeps the keyboard's place in the panels: where what has the focus goes away by being used (a question that is
 * answered, a recommendation that is folded away), the focus moves to the heading it stood under instead of to the top of
 * the page. Moves nothing when the person is elsewhere. Answers what is to be called after each drawing.
 */
export function keepFocus(root: ShadowRoot, signal: AbortSignal): () => void {
  let last: Element | null = null;
  let under: string[] = [];

  const onFocus = ({ target }: Event) => {
    last = target as Element;
    const id = last.closest('[data-recommendation-id]')?.getAttribute('data-recommendation-id');
    const panel = last.closest('section')?.dataset.panel;
    // What stands outside of the panels speaks of what was used in them.
    if (!panel) return;
    under = [
      ...(id ? [`[data-recommendation-id="${CSS.escape(id)}"] h4 button`] : []),
      `section[data-panel="${panel}"] h3 button`,
    ];
  };
  // Some browsers tell that the focus is lost while they take the element away, others say nothing of it.
  const onBlur = ({ target }: Event) => {
    queueMicrotask(() => {
      if (last === target && last?.isConnected) last = null;
    });
  };
  const afterDrawing = () => {
    if (!last || last.isConnected) return;
    last = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    for (const selector of under) {
      const place = root.querySelector<HTMLElement>(selector);
      if (!place?.getClientRects().length) continue;
      place.focus({ preventScroll: true });
      return;
    }
  };
  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('focusout', onBlur, { signal });
  // The focus may be there already: it is what loaded this script.
  if (root.activeElement) onFocus({ target: root.activeElement } as unknown as Event);
  return afterDrawing;
}
