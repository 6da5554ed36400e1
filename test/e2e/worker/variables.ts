import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../hosts/host.ts';
import type { BuiltWorker } from './program.ts';

/** Variables with which the worker is let in by `host`; `url` may lead there by another way. A state of its own each time. */
export function workerVariables(
  { machine, url: direct }: Pick<Host, 'machine' | 'url'>,
  worker: BuiltWorker,
  url = direct,
): Record<string, string> {
  const folder = mkdtempSync(join(worker.folder, 'run-'));
  const keyFile = join(folder, 'key.pem');
  const key = createPrivateKey({ key: machine.privateJwk as Record<string, unknown>, format: 'jwk' });
  writeFileSync(keyFile, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return {
    FAI_OSTICKET_URL: url,
    FAI_ISSUER: machine.issuer,
    FAI_ORGANIZATION_ID: machine.organizationId,
    FAI_INSTANCE_ID: machine.instanceId,
    FAI_KEY_ID: machine.keyId,
    FAI_PRIVATE_KEY_FILE: keyFile,
    FAI_STATE_FOLDER: folder,
    FAI_WORKER_NAME: 'e2e',
    FAI_LEASE_SECONDS: '30',
    FAI_POLL_SECONDS: '1',
  };
}
