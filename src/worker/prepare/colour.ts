/** A colour as CSS means it: 0 to 255, and 0 to 1 for how much it covers. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The names that mail uses to write invisibly, and those that make what they stand on known (CSS Color 4, 6.1). */
const names: Readonly<Record<string, string>> = {
  white: 'ffffff',
  black: '000000',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  navy: '000080',
  orange: 'ffa500',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0',
  seashell: 'fff5ee',
  mintcream: 'f5fffa',
  azure: 'f0ffff',
  aliceblue: 'f0f8ff',
  linen: 'faf0e6',
  transparent: 'ffffff00',
};

/** The colour that `value` writes in hex, as `rgb()` or `hsl()`, or by a name above; null for any other. */
export function parseColour(value: string): Colour | null {
  const text = value.trim().toLowerCase();
  const hex = names[text] ?? /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const call = /^(rgb|hsl)a?\(([^)]{1,80})\)$/.exec(text);
  const parts = call?.[2]?.split(/[\s,/]+/).filter((part) => part !== '') ?? [];
  if (call === null || parts.length < 3) return null;
  const [first = 0, second = 0, third = 0] = parts.map((part) => numberOf(part, call[1] === 'rgb' ? 255 : 1));
  const alpha = parts[3] === undefined ? 1 : numberOf(parts[3], 1);
  if (call[1] === 'rgb') return { red: first, green: second, blue: third, alpha };
  // Only lightness tells whether it is close to white or black; a hue in between is taken as unknown.
  if (third > 0.96 || third < 0.04) return { red: third * 255, green: third * 255, blue: third * 255, alpha };
  return alpha < 0.06 ? { red: 0, green: 0, blue: 0, alpha } : null;
}

function fromHex(hex: string): Colour {
  const full = hex.length < 6 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
  const byte = (index: number) => Number.parseInt(full.slice(index, index + 2), 16);
  return { red: byte(0), green: byte(2), blue: byte(4), alpha: full.length === 8 ? byte(6) / 255 : 1 };
}

/** A number, or a percentage of `whole`. */
function numberOf(part: string, whole: number): number {
  const number = Number.parseFloat(part);
  if (Number.isNaN(number)) return 0;
  return part.endsWith('%') ? (number / 100) * whole : number;
}
