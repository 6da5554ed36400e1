import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.ts';
import type { Keeper } from './keeper.ts';
import type { Programs } from './programs.ts';
import { runCommand } from './run-command.ts';

/** A private database server: no TCP port at all, one socket in the run's folder. */
export interface DatabaseServer {
  socket: string;
}

/** Creates a data folder below `folder` and starts MariaDB on it; the keeper stops it. */
export async function startMariadb(programs: Programs, keeper: Keeper, folder: string): Promise<DatabaseServer> {
  const dataFolder = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  mkdirSync(dataFolder);
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await runCommand(programs.mariadbInstall, [
    '--no-defaults',
    `--datadir=${dataFolder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const logFile = join(folder, 'mariadb.log');
  const server = await keeper.start({
    command: programs.mariadbServer,
    args: [
      '--no-defaults',
      `--datadir=${dataFolder}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      '--skip-networking',
      // The MariaDB default is strict; osTicket's installer expects the empty mode it sets for itself later.
      '--sql-mode=',
      // The data dies with the run: nothing needs to survive a power cut.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--innodb-fast-shutdown=2',
      '--skip-log-bin',
      ...user,
    ],
    cwd: dataFolder,
    logFile,
  });
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  await until('MariaDB to answer', async () => {
    if (ended) throw new Error(`MariaDB ended at once, see ${logFile}`);
    return await runCommand(programs.mariadbClient, [
      '--no-defaults',
      `--socket=${socket}`,
      '-uroot',
      '-e',
      'SELECT 1',
    ]).catch(() => undefined);
  });
  return { socket };
}
