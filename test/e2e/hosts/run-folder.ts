import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keeper, openKeeper } from './keeper.ts';

/** Everything a run writes, and what stops its servers. */
export interface RunFolder {
  folder: string;
  keeper: Keeper;
}

/** Makes a folder that goes with this run, however the run ends. */
export function openRunFolder(): RunFolder {
  const folder = mkdtempSync(join(tmpdir(), 'fai-e2e-'));
  const keeper = openKeeper(folder);
  // Apache's workers are another user and must be able to enter.
  chmodSync(folder, 0o755);
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  // Browser profiles lie here too, so that a killed run leaves none behind.
  process.env.TMPDIR = scratch;
  return { folder, keeper };
}
