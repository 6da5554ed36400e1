import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** The text of a file, from the repository's root; empty where there is none. */
export function textOf(path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}

/** Names in a folder, from the repository's root; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
}

/** What the demo shows: which kinds of insight its tickets have, and those that the picker's states are about. */
export interface Shown {
  byTickets: ReadonlySet<string>;
  byStates: ReadonlySet<string>;
}
