/**
 * Makes what gives shadow roots these styles. One sheet serves all roots, and no policy for inline styles forbids it.
 */
export function createStyles(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets.push(sheet);
  };
}
