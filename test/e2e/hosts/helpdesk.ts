import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startApache } from './apache.ts';
import { Database, type DatabaseAddress } from './database.ts';
import { copyTree, installThroughWeb } from './install.ts';
import type { Keeper } from './keeper.ts';
import { createMachineIdentity, type MachineIdentity } from './machine-identity.ts';
import type { DatabaseServer } from './mariadb.ts';
import { seededPeople } from './people.ts';
import { runPhpScript } from './php-script.ts';
import type { Programs } from './programs.ts';
import type { Tree } from './trees.ts';

/** Ids that the seed script made. */
export interface Seeded {
  tickets: { main: number; plain: number; sales: number };
  /** Tickets of the Support department, one message each, that no test may count on but its own. */
  spare: number[];
  task: number;
}

/** A running osTicket, as plain data that can cross from the setup to the tests. */
export interface Helpdesk extends Seeded {
  kind: 'osticket';
  /** A dump of the database before the plugin ever came near it. */
  pristineDump: string;
  /** The key pair that tokens for this helpdesk are signed with. */
  machine: MachineIdentity;
  /** For test titles: `osTicket v1.18.1 at /`. */
  name: string;
  origin: string;
  /** `/` or `/support/`. */
  rootPath: string;
  folder: string;
  errorLog: string;
  database: DatabaseAddress;
}

/** Copies a tree, starts an Apache on it, goes through the installer and fills it. The plugin is not there yet. */
export async function startHelpdesk(
  tree: Tree,
  { programs, keeper, server, folder, rootPath }: HelpdeskPlace,
): Promise<Helpdesk> {
  const documentRoot = join(folder, 'www');
  const treeFolder = resolve(documentRoot, `.${rootPath}`);
  mkdirSync(folder);
  mkdirSync(documentRoot);
  await copyTree(tree.folder, treeFolder);
  const apache = await startApache(programs, keeper, { documentRoot, folder });
  const name = `osticket_${tree.version.replace(/\W/g, '_')}`;
  const database: DatabaseAddress = {
    socket: server.socket,
    name,
    user: name.slice(0, 32),
    password: 'osticket-password',
    tablePrefix: 'ost_',
  };
  await new Database({ ...database, name: 'mysql' }).query(
    `CREATE DATABASE \`${name}\` CHARACTER SET utf8;
     CREATE USER '${database.user}'@'localhost' IDENTIFIED BY '${database.password}';
     GRANT ALL ON \`${name}\`.* TO '${database.user}'@'localhost';`,
  );
  await installThroughWeb(`${apache.origin}${rootPath}`, treeFolder, database);
  await quieten(new Database(database));
  const seeded = (await runPhpScript('seed', treeFolder, seededPeople)) as Seeded;
  const pristineDump = join(folder, 'pristine.sql');
  writeFileSync(pristineDump, await new Database(database).dump());
  return {
    kind: 'osticket',
    name: `osTicket ${tree.version} at ${rootPath}`,
    origin: apache.origin,
    rootPath,
    folder: treeFolder,
    errorLog: apache.errorLog,
    database,
    pristineDump,
    machine: await createMachineIdentity(),
    ...seeded,
  };
}

/** Settings without which a helpdesk on a test machine would ask the network. */
async function quieten(database: Database): Promise<void> {
  const settings = {
    // The domain of a new address is looked up in DNS, and the address refused when that fails.
    verify_email_addrs: '0',
    // The stock avatars come from gravatar.com.
    client_avatar: 'local.ateb',
    agent_avatar: 'local.ateb',
  };
  for (const [key, value] of Object.entries(settings)) {
    const columns = `namespace = 'core', \`key\` = '${key}', value = '${value}', updated = NOW()`;
    await database.query(`REPLACE INTO ${database.table('config')} SET ${columns}`);
  }
}

/** Where and with what a helpdesk runs. */
export interface HelpdeskPlace {
  programs: Programs;
  keeper: Keeper;
  server: DatabaseServer;
  /** A folder of this helpdesk's own, not there yet. */
  folder: string;
  rootPath: string;
}
