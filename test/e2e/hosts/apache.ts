import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.ts';
import { type ApacheSite, apacheConfig } from './apache-config.ts';
import { freePort } from './free-port.ts';
import type { Keeper } from './keeper.ts';
import type { Programs } from './programs.ts';
import { runCommand } from './run-command.ts';

/** A private Apache on a loopback port. */
export interface Apache {
  origin: string;
  errorLog: string;
}

/** Starts Apache with mod_php on `documentRoot`; scratch files go below `folder`, which must exist. */
export async function startApache(
  programs: Programs,
  keeper: Keeper,
  { documentRoot, folder }: { documentRoot: string; folder: string },
): Promise<Apache> {
  const errorLog = join(folder, 'error.log');
  writeFileSync(errorLog, '');
  mkdirSync(join(folder, 'sessions'));
  await giveToWebServer(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    if (await answersOn(programs, keeper, { port, documentRoot, folder, errorLog })) {
      return { origin: `http://127.0.0.1:${port}`, errorLog };
    }
    if (attempt === 5) throw new Error(`Apache does not start, see ${errorLog}`);
  }
}

/** False when Apache ended before it answered: somebody else took the port in between. */
async function answersOn(programs: Programs, keeper: Keeper, site: ApacheSite): Promise<boolean> {
  const config = join(site.folder, 'apache.conf');
  writeFileSync(config, apacheConfig(programs, site));
  const logFile = join(site.folder, 'start.log');
  const server = await keeper.start({
    command: programs.apache,
    args: ['-D', 'FOREGROUND', '-f', config],
    cwd: site.folder,
    logFile,
  });
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  return until('Apache to answer', async () => {
    if (ended) return false;
    const answer = await fetch(`http://127.0.0.1:${site.port}/`, { redirect: 'manual' }).catch(() => undefined);
    return answer === undefined ? undefined : true;
  });
}

/** Hands a folder and all in it to the user Apache runs as; nothing to do unless we are root. */
export async function giveToWebServer(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await runCommand('chown', ['-R', 'www-data:www-data', folder]);
}
