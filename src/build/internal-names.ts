/**
 * Members that nobody but our two scripts knows: the build gives them short names, the same in both. None may also be a
 * member of the wire, of the browser's objects, of Redactor or of Preact, be kept in the browser's storage, be read by
 * another version of the first script (`take-over.ts`) or be found by its name as a text. One that is missing here is only
 * longer.
 */
const names = (
  'actions below comeBack drawnAt emphasis environment facts fillIn goesTo hasContent heading inner ' +
  'isLabel lead live loadLive mayEdit memory mount notice onToggle rangeIn ' +
  'showEntry shown spans toggleAll togglePanel toggleRecommendation unread wantsRefresh wasIn'
).split(' ');

/** Each of them with its short name. */
export const shortNames: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name, index) => [name, String.fromCharCode(index < 26 ? 97 + index : 39 + index)]),
);

/** How Rolldown's minifier prints both scripts. */
export const minify = {
  compress: true,
  mangle: true,
  codegen: true,
  mangleProps: { include: new RegExp(`^(?:${names.join('|')})$`), cache: shortNames },
};
