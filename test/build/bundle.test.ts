import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssetManifest } from '../../src/build/panel-bundle.ts';
import { english } from '../../src/contract/strings.ts';

const root = join(import.meta.dirname, '..', '..');
let folders: string[] = [];
let manifest: AssetManifest;
let code: string;

/** Builds the plugin's folder into a new temporary one. */
async function buildAgain(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fai-build-'));
  folders.push(folder);
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { outDir: folder } });
  return folder;
}

const read = (folder: string, file: string) => readFile(join(folder, file));

beforeAll(async () => {
  const folder = await buildAgain();
  manifest = JSON.parse(String(await read(folder, 'assets.json')));
  code = String(await read(folder, manifest.entry));
}, 60_000);
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  folders = [];
});

describe('the built plugin folder', () => {
  it('names its two scripts by content, each beside its compressed twin', async () => {
    const [folder = ''] = folders;
    expect(manifest.entry).toMatch(/^panels-[0-9a-f]{8}\.js$/);
    const second = Object.keys(manifest.files).find((name) => name !== manifest.entry) ?? '';
    expect(second).toMatch(/^live-[0-9a-f]{8}\.js$/);
    expect(Object.keys(manifest.files)).toHaveLength(2);
    for (const [name, file] of Object.entries(manifest.files)) {
      const content = await read(folder, name);
      const twin = await read(folder, `${name}.gz`);
      expect(file).toEqual({
        type: 'text/javascript; charset=utf-8',
        bytes: content.byteLength,
        gzip: `${name}.gz`,
        gzipBytes: twin.byteLength,
      });
      expect(String(gunzipSync(twin))).toBe(String(content));
    }
    // The first knows the second by its name.
    expect(code).toContain(second);
  });

  it('holds the PHP plugin and the licences of what is in the script', async () => {
    const [folder = ''] = folders;
    const shim = (await readdir(join(root, 'php-shim'))).filter((name) => !name.startsWith('.'));
    expect(await readdir(folder)).toEqual(expect.arrayContaining(shim));
    expect(String(await read(folder, 'panels-licences.txt'))).toContain('preact ');
  });

  it('has the English words for the shim, and serves them to nobody', async () => {
    const [folder = ''] = folders;
    expect(JSON.parse(String(await read(folder, 'strings/en.json')))).toEqual(english);
    expect(JSON.stringify(manifest)).not.toContain('strings');
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const [first = ''] = folders;
    const second = await buildAgain();
    const twin = `${manifest.entry}.gz`;
    for (const file of ['assets.json', 'panels-licences.txt', 'strings/en.json', manifest.entry, twin]) {
      expect(await read(second, file)).toEqual(await read(first, file));
    }
  }, 60_000);
});

describe('the first script', () => {
  it('is one classic function that leaves no name behind', () => {
    expect(code).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\((?:function\(\)|\(\)=>)\{/);
    expect(code.trimEnd()).toMatch(/\}\)\(\);?$/);
  });

  it.each([
    ['code from text', /\beval\b|new Function/],
    ['what only node has', /process\.env|\brequire\(/],
    ['a source map', /sourceMappingURL/],
    ['zod', /ZodError|_zod|safeParse/],
    ['a place on the machine that built it', /\/work\/|node_modules/],
    ['a module of its own', /\bimport\b(?!\()|\bexport\b/],
    ['Preact, which comes with the second', /preact|__k\b|componentWillMount/],
  ])('has no %s', (_what, pattern) => {
    expect(pattern.exec(code)?.[0]).toBeUndefined();
  });
});
