/**
 * Makes what answers these styles for a shadow root to adopt. One sheet serves all roots, and no policy for inline styles
 * forbids it.
 */
export function createStyles(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    return sheet;
  };
}
