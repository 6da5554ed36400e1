import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

/** An osTicket checkout: read only, every run works on a copy. */
export interface Tree {
  folder: string;
  /** As osTicket calls itself, such as `v1.18.1`. */
  version: string;
}

/** The trees that `OSTICKET_DIR` names (one or more, separated by `:`), or else those of the cache folder. */
export function findTrees(environment: NodeJS.ProcessEnv = process.env): Tree[] {
  const named = (environment.OSTICKET_DIR ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of named) if (!isTree(folder)) throw new Error(`OSTICKET_DIR: ${folder} holds no osTicket`);
  return (named.length > 0 ? named : cachedFolders().filter(isTree)).map((folder) => ({
    folder,
    version: versionOf(folder),
  }));
}

function cachedFolders(): string[] {
  const cache = join(homedir(), '.cache', 'fai-osticket');
  if (!existsSync(cache)) return [];
  // The newest version first: it gets the root path, older ones a subfolder.
  const byVersion = new Intl.Collator('en', { numeric: true });
  return readdirSync(cache)
    .sort((a, b) => byVersion.compare(b, a))
    .map((name) => join(cache, name));
}

function isTree(folder: string): boolean {
  return existsSync(join(folder, 'bootstrap.php')) && existsSync(join(folder, 'setup', 'install.php'));
}

/** A checkout calls itself "1.18-git" in bootstrap.php; only the release notes name the release. */
function versionOf(folder: string): string {
  const notes = join(folder, 'WHATSNEW.md');
  const newest = existsSync(notes) ? /^osTicket (v[0-9.]+)/m.exec(readFileSync(notes, 'utf8'))?.[1] : undefined;
  return newest ?? basename(folder);
}
