import { type Colour, parseColour } from './colour.ts';

/** What decides whether a person sees the text of an element. */
export interface ElementStyle {
  /** Taken out of sight together with all it contains. */
  readonly isGone: boolean;
  /** Inherited, and what an inner element may change again. */
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  readonly colour: Colour | null;
  /** null: unknown, such as an image. */
  readonly background: Colour | null;
}

export const pageStyle: ElementStyle = {
  isGone: false,
  isInvisible: false,
  isTiny: false,
  colour: { red: 0, green: 0, blue: 0, alpha: 1 },
  background: { red: 255, green: 255, blue: 255, alpha: 1 },
};

export function isHidden(style: ElementStyle): boolean {
  return style.isGone || style.isInvisible || style.isTiny || isUnreadable(style.colour, style.background);
}

const maxDifference = 12;

/** Text in the colour of what it stands on. */
function isUnreadable(colour: Colour | null, background: Colour | null): boolean {
  if (colour === null) return false;
  if (colour.alpha < 0.06) return true;
  if (background === null) return false;
  return (['red', 'green', 'blue'] as const).every((one) => Math.abs(colour[one] - background[one]) <= maxDifference);
}

/** The declarations of a `style` attribute or a rule, names and values in lower case. The last of a name counts. */
export function parseDeclarations(css: string): Map<string, string> {
  const declarations = new Map<string, string>();
  const plain = withoutComments(css)
    .replace(/\\([0-9a-f]{1,6})[ \n]?/gi, (_all, code: string) => safeCharacter(Number.parseInt(code, 16)))
    .replace(/\\/g, '');
  for (const part of plain.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const value = part.slice(colon + 1).replace(/!\s*important/i, '');
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return declarations;
}

function withoutComments(css: string): string {
  let plain = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open !== -1; open = css.indexOf('/*', at)) {
    plain += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close === -1) return plain;
    at = close + 2;
  }
  return plain + css.slice(at);
}

const safeCharacter = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The style of an element inside one with style `parent`. */
export function styleWithin(
  parent: ElementStyle,
  attributes: ReadonlyMap<string, string>,
  declarations: ReadonlyMap<string, string>,
): ElementStyle {
  const css = (name: string) => declarations.get(name) ?? '';
  const visibility = css('visibility');
  return {
    isGone: parent.isGone || attributes.has('hidden') || takesAway(css),
    isInvisible:
      visibility === '' || visibility === 'inherit' ? parent.isInvisible : /^(?:hidden|collapse)/.test(visibility),
    isTiny: isTinyFont(css('font-size') || fontSizeOf(css('font')), parent.isTiny),
    colour: colourOf(
      css('-webkit-text-fill-color') || css('color') || attributes.get('color') || attributes.get('text'),
      parent.colour,
    ),
    background: backgroundOf(
      css('background-color') || css('background') || attributes.get('bgcolor'),
      css,
      parent.background,
    ),
  };
}

type Css = (name: string) => string;

function takesAway(css: Css): boolean {
  if (css('display') === 'none' || css('mso-hide') === 'all' || css('content-visibility') === 'hidden') return true;
  if (css('opacity') !== '' && Number.parseFloat(css('opacity')) <= (css('opacity').endsWith('%') ? 5 : 0.05))
    return true;
  if (
    /opacity\(\s*0*(?:\.0\d*)?%?\s*\)/.test(css('filter')) ||
    /scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]/.test(css('transform'))
  )
    return true;
  if (isOffScreen(css)) return true;
  if (/^rect\(\s*(?:0|1px)/.test(css('clip')) && /absolute|fixed/.test(css('position'))) return true;
  if (
    /inset\(\s*(?:100|[5-9]\d)%|circle\(\s*0|polygon\(\s*0[a-z%]* 0[a-z%]*(?:\s*,\s*0[a-z%]* 0[a-z%]*)*\s*\)/.test(
      css('clip-path'),
    )
  )
    return true;
  const clips = /hidden|clip/.test(css('overflow') + css('overflow-x') + css('overflow-y'));
  return clips && ['height', 'max-height', 'width', 'max-width'].some((name) => isAlmostNothing(css(name)));
}

const isAlmostNothing = (value: string) =>
  /^(?:0|[01](?:\.\d+)?(?:px|pt|%|em)?)$/.test(value) && Number.parseFloat(value) <= 1;

function isOffScreen(css: Css): boolean {
  const isFar = (value: string) => /^-/.test(value) && Math.abs(Number.parseFloat(value)) * unitPx(value) >= 300;
  if (isFar(css('text-indent')) || isFar(css('margin-left')) || isFar(css('margin-top'))) return true;
  if (/translate[xy]?\(\s*-\d{3,}/.test(css('transform'))) return true;
  return (
    /absolute|fixed|relative/.test(css('position')) &&
    ['left', 'top', 'right', 'bottom'].some((side) => isFar(css(side)))
  );
}

function unitPx(value: string): number {
  if (/(?:em|rem|vw|vh|%)$/.test(value)) return 10;
  return /(?:cm|in)$/.test(value) ? 40 : 1;
}

function isTinyFont(size: string, inherited: boolean): boolean {
  const number = Number.parseFloat(size);
  if (size === '' || Number.isNaN(number)) return size === '' || size === 'inherit' ? inherited : false;
  if (/(?:em|%)$/.test(size) && !size.endsWith('rem')) return inherited || number <= (size.endsWith('%') ? 12 : 0.12);
  if (size.endsWith('rem')) return number <= 0.12;
  return number <= 2;
}

/** The size in the shorthand `font`, such as `0/0 a`. */
function fontSizeOf(font: string): string {
  return /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:\/|\s|$)/.exec(font)?.[1] ?? '';
}

function colourOf(value: string | undefined, inherited: Colour | null): Colour | null {
  if (value === undefined || value === '' || value === 'inherit' || value === 'currentcolor') return inherited;
  return parseColour(value);
}

function backgroundOf(value: string | undefined, css: Css, inherited: Colour | null): Colour | null {
  if (/url\(|gradient\(/.test(css('background-image') + css('background'))) return null;
  if (value === undefined || value === '' || /^(?:inherit|none|transparent|initial|unset)/.test(value))
    return inherited;
  const colour =
    parseColour(value) ??
    value
      .split(/\s+/)
      .map(parseColour)
      .find((one) => one !== null) ??
    null;
  if (colour === null) return inherited;
  return colour.alpha < 0.5 ? inherited : colour;
}
