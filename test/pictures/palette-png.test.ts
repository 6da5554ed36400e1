import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { toPalettePng } from './palette-png.ts';

/** A PNG of 2 x 5 pixels as Chromium might write it, each row with another of the five filters. */
function sample(rows: number[][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const part = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, part('IHDR', header), part('IDAT', deflateSync(Buffer.from(rows.flat())))]);
}

/** The colours of a PNG with a palette, row by row. */
function colours(png: Buffer, width: number): string[][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const palette = parts.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  const colour = (index: number) => palette.subarray(index * 3, index * 3 + 3).toString('hex');
  return Array.from({ length: rows.length / (width + 1) }, (_, row) =>
    [...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))].map(colour),
  );
}

it('keeps every colour of a picture with few of them, whatever filter its rows have', () => {
  const png = sample([
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ]);
  expect(colours(toPalettePng(png), 2)).toEqual([
    ['0a141e', '28323c'],
    ['0a141e', '28323c'],
    ['0a141e', '28323c'],
    ['0a141e', '28323c'],
    ['0a141e', '28323c'],
  ]);
});

it('refuses what is no PNG, and PNGs that Chromium does not write', () => {
  expect(() => toPalettePng(Buffer.from('GIF89a'))).toThrow('not a PNG');
  const interlaced = sample([[0, 1, 2, 3, 4, 5, 6]]);
  interlaced[28] = 1;
  expect(() => toPalettePng(interlaced)).toThrow('does not write');
});
