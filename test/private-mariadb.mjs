import { join } from 'node:path';
import { runnerImport } from 'vite';

const hosts = join(import.meta.dirname, 'e2e', 'hosts');

/**
 * Starts a MariaDB of our own for the PHPUnit tests whose truth it is, where one is installed; says so where not.
 * @returns {Promise<{ environment: Record<string, string>, close: () => Promise<void> }>} what PHPUnit needs to find it
 */
export async function openPrivateMariadb() {
  const { findProgram } = await load('programs.ts');
  const mariadbServer = findProgram('mariadbd', 'mysqld');
  const mariadbInstall = findProgram('mariadb-install-db');
  const mariadbClient = findProgram('mariadb', 'mysql');
  if (!mariadbServer || !mariadbInstall || !mariadbClient) {
    console.log('tests on MariaDB are skipped: it is missing (Debian: apt-get install mariadb-server)');
    return { environment: {}, close: async () => {} };
  }
  const { openRunFolder } = await load('run-folder.ts');
  const { startMariadb } = await load('mariadb.ts');
  const { folder, keeper } = openRunFolder();
  const server = await startMariadb({ mariadbServer, mariadbInstall, mariadbClient }, keeper, folder);
  return { environment: { FAI_MARIADB_SOCKET: server.socket }, close: () => keeper.close() };
}

/** @param {string} name a file of the end-to-end suite's hosts */
async function load(name) {
  return (await runnerImport(join(hosts, name), { configFile: false })).module;
}
