import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('src', ['.ts', '.tsx', '.mjs']);

interface Import {
  /** A path from the repository's root, or the name of a package. */
  to: string;
  typesOnly: boolean;
}

function importsOf({ path, text }: SourceFile): Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  return Array.from(found, ([, type, to = '']) => ({
    to: to.startsWith('.') ? posix.join(posix.dirname(path), to) : to,
    typesOnly: type !== undefined,
  }));
}

/** What the files under `from` import of what `refused` tells, as "file -> import". */
function broken(from: string, refused: (one: Import, path: string) => boolean, except: string[] = []): string[] {
  return files
    .filter(({ path }) => path.startsWith(from) && !except.includes(path))
    .flatMap((file) =>
      importsOf(file)
        .filter((one) => refused(one, file.path))
        .map(({ to }) => `${file.path} -> ${to}`),
    );
}

const inside =
  (...folders: string[]) =>
  ({ to }: Import) =>
    folders.some((folder) => to.startsWith(folder));
const isOurs = ({ to }: Import) => to.startsWith('src/');

describe('imports go one way', () => {
  it('is able to see imports at all', () => {
    expect(broken('src/browser/main.tsx', isOurs)).toContain('src/browser/main.tsx -> src/browser/paint-mount.tsx');
  });

  it('the contract imports nothing but itself and zod', () => {
    expect(broken('src/contract/', (one) => !inside('src/contract/')(one) && one.to !== 'zod')).toEqual([]);
  });

  it('shared helpers import only the contract and each other', () => {
    expect(broken('src/shared/', (one) => isOurs(one) && !inside('src/contract/', 'src/shared/')(one))).toEqual([]);
  });

  it('the page never meets the worker, the stand-in page, the build or zod', () => {
    expect(broken('src/browser/', inside('src/worker/', 'src/demo/', 'src/build/', 'zod', 'node:'))).toEqual([]);
  });

  it('the worker imports itself, the contract and shared helpers, and never meets the page', () => {
    const own = inside('src/worker/', 'src/contract/', 'src/shared/');
    expect(broken('src/worker/', (one) => isOurs(one) && !own(one))).toEqual([]);
    expect(broken('src/worker/', inside('preact', '@preact/'))).toEqual([]);
  });

  it("the page takes the contract's shapes as types, and values only from files without zod", () => {
    const values = ['src/contract/mount.ts', 'src/contract/limits.ts', 'src/contract/markdown.ts'];
    expect(
      broken('src/browser/', (one) => inside('src/contract/')(one) && !one.typesOnly && !values.includes(one.to)),
    ).toEqual([]);
  });

  it('ui knows nothing of tickets: it imports ui and Preact only', () => {
    expect(broken('src/browser/ui/', (one) => isOurs(one) && !inside('src/browser/ui/')(one))).toEqual([]);
  });

  it('the parser of Markdown needs no page: it imports only the contract and itself, and links are judged as in ui', () => {
    const open = inside('src/browser/markdown/', 'src/contract/', 'src/browser/ui/safe-link.ts');
    expect(broken('src/browser/markdown/', (one) => !open(one))).toEqual([]);
  });

  it('panels import panels, ui and the parser of Markdown; of the rest only types', () => {
    const open = inside('src/browser/panels/', 'src/browser/ui/', 'src/browser/markdown/');
    expect(broken('src/browser/panels/', (one) => isOurs(one) && !one.typesOnly && !open(one))).toEqual([]);
  });

  it('host, clipboard and check import no panels, no ui and nothing of the second script', () => {
    const refused = inside('src/browser/panels/', 'src/browser/ui/', 'src/browser/live/', 'src/browser/paint-mount');
    for (const room of ['host', 'clipboard', 'check']) {
      expect(broken(`src/browser/${room}/`, (one) => !one.typesOnly && refused(one))).toEqual([]);
    }
  });

  it('the first script takes nothing of the second, and nothing of Preact but types', () => {
    const isFirst = (one: Import, path: string) => !path.startsWith('src/browser/live/') && !one.typesOnly;
    const refused = inside('src/browser/live/', 'preact', '@preact/');
    expect(broken('src/browser/', (one, path) => isFirst(one, path) && refused(one))).toEqual([]);
  });

  it('only main, paint-mount and the second script see everything', () => {
    const seers = ['src/browser/main.tsx', 'src/browser/paint-mount.tsx'];
    expect(broken('src/browser/', inside('src/browser/paint-mount', 'src/browser/main'), seers)).toEqual([]);
    const roots = (one: Import, path: string) =>
      posix.dirname(path) === 'src/browser' && !one.typesOnly && inside('src/browser/panels/', 'src/browser/ui/')(one);
    expect(broken('src/browser/', roots, seers)).toEqual([]);
  });
});
