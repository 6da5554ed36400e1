import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const endings = ['.ts', '.tsx', '.css', '.mjs', '.php'];
const all = [...sourceFiles('src', endings), ...sourceFiles('php-shim', endings), ...sourceFiles('test', endings)];
const ours = all.filter(({ path }) => path.startsWith('src/browser/') || path.startsWith('src/build/'));

describe('files', () => {
  it('stay under 12 KB: split one that grows by what it is about', () => {
    expect(all.filter(({ text }) => Buffer.byteLength(text) > 12_288).map(({ path }) => path)).toEqual([]);
  });

  it('of the page have a median of at most 3 KB', () => {
    const sizes = ours.map(({ text }) => Buffer.byteLength(text)).sort((one, other) => one - other);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(3_072);
  });

  it('only pass things on nowhere: import from the file that has them', () => {
    const barrels = ours.filter(({ text }) => /^export (?:\*|\{[^}]*\}|type \{[^}]*\}) from /m.test(text));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});
