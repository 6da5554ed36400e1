import { posix } from 'node:path';
import { sourceFiles } from '../../build/source-files.ts';
import type { Kind } from './kind.ts';

/**
 * "file -> file", for each file of one kind that uses a file of another which it does not tell of: then the one could not go
 * without the other.
 */
export function meddlings(kinds: readonly Pick<Kind, 'name' | 'tellsOf'>[], files = filesOfTheHouse()): string[] {
  const names = kinds.map(({ name }) => name);
  const kindOf = (path: string) => kindsIn(path, names);
  const known = (own: readonly string[]) => [
    ...own,
    ...kinds.filter(({ name }) => own.includes(name)).flatMap(({ tellsOf }) => tellsOf),
  ];
  const owned = files.filter(({ path }) => kindOf(path).length > 0);
  const classes = owned
    .filter(({ path }) => path.endsWith('.php'))
    .map(({ path }) => ({ path, name: posix.basename(path, '.php') }));
  return owned.flatMap(({ path, text }) => {
    const own = known(kindOf(path));
    const used = path.endsWith('.php')
      ? classes
          .filter(({ name }) => new RegExp(`(?<![\\w'-])${name}(?![\\w'-])`).test(withoutComments(text)))
          .map((one) => one.path)
      : importsOf(path, text);
    return used
      .filter((to) => kindOf(to).length > 0 && !kindOf(to).some((kind) => own.includes(kind)))
      .map((to) => `${path} -> ${to}`);
  });
}

const filesOfTheHouse = () => [...sourceFiles('src', ['.ts', '.tsx']), ...sourceFiles('php-shim/lib', ['.php'])];

/** The kinds whose name is a word of the path: `live/kinds/timeline.tsx`, `Page/Route/TimelineRoute.php`. */
function kindsIn(path: string, names: readonly string[]): string[] {
  const words = path
    .replace(/\.\w+$/, '')
    .split(/[/.-]|(?<=[a-z])(?=[A-Z])/)
    .map((word) => word.toLowerCase());
  return names.filter((name) => words.includes(name));
}

function importsOf(path: string, text: string): string[] {
  return Array.from(text.matchAll(/(?:from\s+|import\s*\(?\s*)['"](\.[^'"]+)['"]/g), ([, to = '']) =>
    posix.join(posix.dirname(path), to),
  );
}

/** A comment may speak of another kind. */
function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
}
