import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BodyShape } from '../../src/build/php-schema.ts';
import type { ProblemCode } from '../../src/contract/problem.ts';

/** A request body, and what the shim's parser and validator make of it without a web server. */
export interface FuzzBody {
  /** Which route it is for, by the name of its schema. */
  shape: BodyShape;
  /** How it was made, in words. */
  kind: string;
  type: string;
  bytes: Buffer;
  /** 200 when it was taken. */
  status: number;
  code: ProblemCode | null;
  errors: { pointer: string; rule: string }[];
  /** What was taken, with defaults filled in. */
  value: unknown;
}

const script = join(import.meta.dirname, '..', 'php-shim', 'Support', 'Fuzz', 'print-bodies.php');

/**
 * The first `count` bodies of a seed, one by one. Write-backs are based on `entryId` where it is given.
 * Throws with the seed, the number and the body when parser or validator broke a promise.
 */
export async function* fuzzBodies(
  php: string,
  { seed, count, entryId }: { seed: number; count: number; entryId?: number },
): AsyncGenerator<FuzzBody> {
  const args = [script, String(seed), String(count), ...(entryId === undefined ? [] : [String(entryId)])];
  const child = spawn(php, ['-d', 'memory_limit=256M', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint += chunk;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { bytes, ...rest } = JSON.parse(line);
      yield { ...rest, bytes: Buffer.from(bytes, 'base64') };
    }
    if ((await ended) !== 0 || complaint !== '') throw new Error(complaint);
  } finally {
    child.kill();
  }
}
