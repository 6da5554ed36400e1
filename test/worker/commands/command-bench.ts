import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startStandIn } from '../../../src/demo/server.ts';
import type { StandIn } from '../../../src/demo/stand-in.ts';
import type { Analyst } from '../../../src/worker/analyst.ts';
import { type Host, runProgram, type StopSignal } from '../../../src/worker/program.ts';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import { systemTime } from '../../../src/worker/time.ts';
import { createFakeAnalyst } from '../fake/fake-analyst.ts';

/** A folder of its own, until the end of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fai-worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a run of the program did. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  variables?: NodeJS.ProcessEnv;
  isTerminal?: boolean;
  fetch?: Fetch;
  analyst?: Analyst;
  time?: Host['time'];
  /** Is given a way to send the program a signal. */
  onStart?: (send: (signal: StopSignal) => void) => void;
}

/** Runs the program as its entry does, in this process. */
export async function runWorker(args: string[], options: RunOptions = {}): Promise<Ran> {
  const { variables = {}, isTerminal = false, fetch = globalThis.fetch, time = systemTime } = options;
  const ran = { stdout: '', stderr: '' };
  const append = (stream: keyof typeof ran) => (text: string) => {
    ran[stream] += text;
  };
  const listeners = new Set<(signal: StopSignal) => void>();
  options.onStart?.((signal) => {
    for (const listener of listeners) listener(signal);
  });
  const code = await runProgram({
    args,
    variables,
    stdout: { isTerminal, write: append('stdout') },
    stderr: { isTerminal, write: append('stderr') },
    fetch,
    time,
    createId: () => crypto.randomUUID(),
    createAnalyst: () => options.analyst ?? quickAnalyst(),
    onSignal(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  return { code, ...ran };
}

function quickAnalyst(): Analyst {
  const analyst = createFakeAnalyst(systemTime);
  analyst.takesMs = 0;
  return analyst;
}

/** A stand-in whose clock can be put forward. */
export type MovableStandIn = StandIn & { pass(ms: number): void };

/** A stand-in helpdesk by the real clock, without insights. */
export async function openStandIn(): Promise<MovableStandIn> {
  let aheadMs = 0;
  const pluginFolder = temporaryFolder();
  writeFileSync(join(pluginFolder, 'assets.json'), JSON.stringify({ entry: 'panels.js', files: {} }));
  const standIn = await startStandIn({
    seed: false,
    pluginFolder,
    analyst: 'worker',
    now: () => new Date(Date.now() + aheadMs),
  });
  onTestFinished(() => standIn.close());
  return {
    ...standIn,
    pass(ms) {
      aheadMs += ms;
    },
  };
}

/** Variables with which the program works for this stand-in. */
export function variablesFor({ origin, machine }: StandIn): NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  const keyFile = join(folder, 'key.pem');
  const key = createPrivateKey({ key: machine.privateJwk as Record<string, unknown>, format: 'jwk' });
  writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return {
    FAI_OSTICKET_URL: origin,
    FAI_ISSUER: machine.issuer,
    FAI_ORGANIZATION_ID: machine.organizationId,
    FAI_INSTANCE_ID: machine.instanceId,
    FAI_KEY_ID: machine.keyId,
    FAI_PRIVATE_KEY_FILE: keyFile,
    FAI_STATE_FOLDER: folder,
    FAI_WORKER_NAME: 'bench',
    FAI_POLL_SECONDS: '1',
  };
}
