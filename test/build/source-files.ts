import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the repository's root, with slashes. */
  path: string;
  text: string;
}

/** All files under `folder` (from the repository's root) whose name ends in one of `endings`. */
export function sourceFiles(folder: string, endings: string[]): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
