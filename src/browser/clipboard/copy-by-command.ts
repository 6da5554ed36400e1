import type { Copied } from './copy.ts';

/**
 * Copies by `execCommand`, which works on plain http too. The page's own listeners, Redactor's among them, do not hear
 * of it. False when the browser refuses.
 */
export function copyByCommand({ html, text }: Copied): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
    // Safari copies only when something is selected.
    if (!isCopied) withSomethingSelected(() => document.execCommand('copy'));
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
  return isCopied;
}

/** Selects a text nobody sees while `work` runs; afterwards selection and focus are what they were. */
function withSomethingSelected(work: () => void): void {
  const focused = deepFocus();
  const selection = getSelection();
  const ranges = selection
    ? Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index))
    : [];
  const probe = document.createElement('span');
  probe.textContent = '.';
  Object.assign(probe.style, {
    position: 'fixed',
    top: '0',
    opacity: '0',
    userSelect: 'text',
    webkitUserSelect: 'text',
  });
  document.body.append(probe);
  try {
    selection?.selectAllChildren(probe);
    work();
  } finally {
    probe.remove();
    selection?.removeAllRanges();
    for (const range of ranges) selection?.addRange(range);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** The focused element, also inside shadow roots. */
function deepFocus(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
