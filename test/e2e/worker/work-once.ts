import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createAnalyst } from '../../../src/worker/create-analyst.ts';
import { runProgram } from '../../../src/worker/program.ts';
import { systemTime } from '../../../src/worker/time.ts';
import type { Host } from '../hosts/host.ts';
import { workerVariables } from './variables.ts';

/** The worker's own program in this process, from the lease to the acknowledgement; gives its log. */
export async function workOnce(host: Host): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fai-e2e-related-'));
  const lines: string[] = [];
  const output = { write: (text: string) => void lines.push(text), isTerminal: false };
  try {
    const code = await runProgram({
      args: ['once'],
      variables: workerVariables(host, { program: '', folder, remove: () => {} }),
      stdout: output,
      stderr: output,
      fetch: globalThis.fetch,
      time: systemTime,
      createId: randomUUID,
      createAnalyst,
      onSignal: () => () => {},
    });
    expect([code, lines.join('')]).toEqual([0, expect.any(String)]);
    return lines.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
