import css from './panels.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the panels' styles. One sheet serves all roots, and no policy for inline styles forbids it. */
export function applyStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
