import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that outlives a run: the one that was set, else the one systemd made (systemd.exec(5), StateDirectory=), else
 * the user's own (XDG Base Directory Specification).
 */
export function stateFolder(setting: string | undefined, variables: NodeJS.ProcessEnv): string {
  if (setting !== undefined) return setting;
  const ofService = variables.STATE_DIRECTORY?.split(':')[0];
  if (ofService) return ofService;
  return join(variables.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'fai-worker');
}

/** Makes the folder for this user alone, unless it is there. False when nothing can be written into it. */
export function prepareStateFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // A read-only container is a fine place to run: the journal is kept in memory then.
    return false;
  }
}
