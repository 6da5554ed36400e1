const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root more styles. One sheet serves all roots, and no policy for inline styles forbids it. */
export function addStyles(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
