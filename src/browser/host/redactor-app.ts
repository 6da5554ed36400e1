/** A place in an editor's text, in characters, as Redactor counts them. */
export interface RedactorOffset {
  start: number;
  end: number;
}

/**
 * The parts of Redactor 3.5.2 (js/redactor.min.js) that the panels use. Core uses the same for canned responses
 * (scp/js/scp.js:205-234) and drafts (js/redactor-osticket.js).
 */
export interface RedactorApp {
  rootElement: Element;
  opts: { draftId?: unknown };
  isStarted(): boolean;
  isReadOnly(): boolean;
  on(message: string, listener: () => void): void;
  broadcast(message: string, ...values: unknown[]): unknown;
  editor: {
    getElement(): { get(): HTMLElement };
    isSourceMode(): boolean;
    isEmpty(): boolean;
    focus(): void;
  };
  source: { setCode(html: string): unknown };
  insertion: { insertHtml(html: string): unknown };
  /** `output` makes of the editor's HTML what is posted. */
  cleaner: { output(html: string): string };
  offset: { get(): RedactorOffset | false; set(offset: RedactorOffset): void };
  component: { clearActive(): void };
  module: { autosave?: { delayTimer?: ReturnType<typeof setTimeout>; _send?(): void } };
}

/**
 * The Redactor that works on a textarea at this moment, as core finds it (scp/js/scp.js:207). Never by `$R(textarea)`:
 * that makes a new editor where there is none.
 */
export function redactorOf(textarea: Element): RedactorApp | null {
  const { jQuery } = window as { jQuery?: (element: Element) => { data(key: string): unknown } };
  const app = jQuery?.(textarea).data('redactor') as RedactorApp | undefined;
  if (!app?.isStarted?.() || app.rootElement !== textarea) return null;
  return app.editor.getElement().get().isConnected ? app : null;
}
