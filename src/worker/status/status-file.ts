import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const count = z.int().min(0);

/** What a running worker tells about itself, for `fai-worker health` and for whatever watches it. No ticket text. */
export const status = z.object({
  worker: z.string(),
  version: z.string(),
  pid: z.int(),
  model: z.string(),
  state: z.enum(['running', 'stopping', 'stopped']),
  startedAt: z.string(),
  /** When this was written. A running worker writes at least once a minute. */
  writtenAt: z.string(),
  lastLookAt: z.string().nullable(),
  lastFailure: z.string().nullable(),
  modelFailure: z.string().nullable(),
  done: count,
  skipped: count,
  failed: count,
  lost: count,
  released: count,
  budget: z.object({
    usedToday: count,
    limit: count.nullable(),
    alert: z.union([z.literal(80), z.literal(100)]).nullable(),
    ticketLimit: count.nullable(),
    ticketsPutOff: count,
  }),
});
export type Status = z.output<typeof status>;

/** Where the worker of this name keeps its status. */
export function statusPath(folder: string, worker: string): string {
  return join(folder, `status-${worker}.json`);
}

/** Replaces the file in one step, so that nobody reads half of it. False when it could not be written. */
export function writeStatus(path: string, value: Status): boolean {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 1)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
    return true;
  } catch {
    // A full disk: the work matters, the report of it does not.
    return false;
  }
}

/** Null when there is none, or none that this version can read. */
export function readStatus(path: string): Status | null {
  try {
    return status.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
