import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the hostile inputs lie: they carry licences of their own and are no part of this repository. */
const folder = join(process.env.FAI_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared'), 'vectors');

/** True when the hostile inputs are on this machine; specs that need them are skipped, visibly, where they are not. */
export const hasVectors = existsSync(folder);

/** Reads one vector file. The shape is the caller's claim: the files are fixed inputs, not data from outside. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T;
}
