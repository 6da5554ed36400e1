import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../hosts/run-command.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The worker as it is shipped, in a folder of its own. */
export interface BuiltWorker {
  /** The one file. */
  program: string;
  folder: string;
  remove(): void;
}

/** Builds the worker as `npm run build` does, but not into `dist/`: two runs at once must not replace each other's. */
export async function buildWorker(): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'fai-e2e-worker-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { NODE_ENV: _, ...environment } = process.env;
  const config = join('src', 'build', 'worker.config.ts');
  const parameters = [vite, 'build', '--config', config, '--outDir', join(folder, 'worker'), '--logLevel', 'warn'];
  await runCommand(process.execPath, parameters, { cwd: root, env: environment });
  return {
    program: join(folder, 'worker', 'fai-worker.mjs'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** How a run of the program ended. */
export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A run of the program, in a process of its own. */
export interface WorkerProcess {
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
}

/** Starts a command of the worker; `variables` are all it has of the environment beside PATH and a home of its own. */
export function startWorkerProcess(
  worker: BuiltWorker,
  args: string[],
  variables: Record<string, string> = {},
): WorkerProcess {
  const env = { PATH: process.env.PATH, HOME: worker.folder, ...variables };
  const child = spawn(process.execPath, [worker.program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      ended[stream] += chunk;
    });
  }
  return {
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, ...ended }))),
  };
}
