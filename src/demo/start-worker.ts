import { spawn } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StandIn } from './stand-in.ts';

/** A worker beside a stand-in, in a process of its own. */
export interface DemoWorker {
  /** Resolves once it has ended, which takes as long as what it has begun. */
  stop(): Promise<void>;
}

/**
 * Runs the built worker at `program` against a stand-in, over HTTP and with real tokens, as an administrator would.
 * `variables` may choose a model (`FAI_MODEL_URL` and its like); without one it works without any.
 */
export function startWorker(
  { origin, rootPath, machine }: StandIn,
  program: string,
  variables: NodeJS.ProcessEnv,
  onExit: (code: number | null) => void,
): DemoWorker {
  const folder = mkdtempSync(join(tmpdir(), 'fai-demo-worker-'));
  const keyFile = join(folder, 'key.pem');
  const key = createPrivateKey({ key: machine.privateJwk as Record<string, unknown>, format: 'jwk' });
  writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });

  const child = spawn(process.execPath, [program, 'run'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: variables.PATH,
      FAI_OSTICKET_URL: `${origin}${rootPath}`,
      FAI_ISSUER: machine.issuer,
      FAI_ORGANIZATION_ID: machine.organizationId,
      FAI_INSTANCE_ID: machine.instanceId,
      FAI_KEY_ID: machine.keyId,
      FAI_PRIVATE_KEY_FILE: keyFile,
      FAI_STATE_FOLDER: folder,
      FAI_WORKER_NAME: 'demo',
      FAI_POLL_SECONDS: '1',
      ...modelVariables(variables),
    },
  });
  let isStopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      if (!isStopping) onExit(code);
      resolve();
    });
  });
  return {
    stop() {
      isStopping = true;
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Naming an address is enough to want the model there. */
function modelVariables(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const chosen = Object.entries(variables).filter(([name]) => name.startsWith('FAI_MODEL'));
  return {
    ...(variables.FAI_MODEL_URL ? { FAI_MODEL: 'openai-compatible' } : {}),
    ...Object.fromEntries(chosen),
  };
}
