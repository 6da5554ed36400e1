import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const maxColours = 256;

/**
 * The same picture with at most 256 colours, as a PNG with a palette: for a screenshot of text a fourth of the bytes. Reads
 * what Chromium writes (8 bits a channel, RGB or RGBA without transparency, not interlaced; W3C PNG, 11.2), else throws.
 */
export function toPalettePng(png: Buffer): Buffer {
  const { width, height, channels, data } = readHeader(png);
  const pixels = unfilter(inflateSync(data), width, height, channels);
  const { palette, indexes } = quantise(pixels, channels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    indexes.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette, and the one way there is to compress and to filter.
  header.set([8, 3, 0, 0, 0], 8);
  const image = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function readHeader(png: Buffer): { width: number; height: number; channels: number; data: Buffer } {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colourType, , , interlaced] = png.subarray(24, 29);
  const channels = { 2: 3, 6: 4 }[colourType ?? 0];
  if (depth !== 8 || !channels || interlaced !== 0) throw new Error('a PNG of a kind that Chromium does not write');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, channels, data: Buffer.concat(parts) };
}

/** Undoes the five filters (W3C PNG, 9.2). */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Buffer {
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= channels ? (pixels[at - channels] ?? 0) : 0;
      const above = row > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (pixels[at - stride - channels] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The most frequent colours, and for every pixel the nearest of them. */
function quantise(pixels: Buffer, channels: number): { palette: Buffer; indexes: Buffer } {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(pixels.length / channels);
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const colour = pixels.readUIntBE(pixel * channels, 3);
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const chosen = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxColours)
    .map(([colour]) => colour);
  const nearest = new Map(chosen.map((colour, index) => [colour, index]));
  const indexOf = (colour: number) => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const distances = chosen.map((one) => distance(one, colour));
    const index = distances.indexOf(Math.min(...distances));
    nearest.set(colour, index);
    return index;
  };
  const palette = Buffer.alloc(chosen.length * 3);
  for (const [index, colour] of chosen.entries()) palette.writeUIntBE(colour, index * 3, 3);
  return { palette, indexes: Buffer.from(Uint8Array.from(colours, indexOf)) };
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** CRC-32 as PNG asks for it (W3C PNG, annex D). */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
