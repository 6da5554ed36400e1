import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'contract');

/** One example of a shape, by the part of its file name behind `valid-` or `invalid-`. */
export type Fixture = { name: string; value: unknown };

/** One thing that is wrong with an invalid example: where (JSON Pointer) and the rule that the shim names. */
export type Violation = { pointer: string; rule: string };

/** All `SHAPE.KIND-*.json`, in the order of their names. PHPUnit reads the same files. */
export function fixtures(shape: string, kind: 'valid' | 'invalid'): Fixture[] {
  const prefix = `${shape}.${kind}-`;
  return readdirSync(folder)
    .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.slice(prefix.length, -'.json'.length), value: read(file) }));
}

/** What is wrong with each invalid example of `shape`, by its name. */
export function violations(shape: string): Record<string, Violation[]> {
  return read(`${shape}.violations.json`) as Record<string, Violation[]>;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
