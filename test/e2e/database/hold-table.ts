import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Database } from '../hosts/database.ts';
import { findProgram } from '../hosts/programs.ts';
import { until } from '../until.ts';

/** Holds a table of the plugin's from a connection of its own, until what it gives is called. */
export async function holdTable(database: Database, table: string): Promise<() => Promise<void>> {
  const { socket, name } = database.address;
  const login = ['--no-defaults', `--socket=${socket}`, '-uroot', '--batch', '--skip-column-names', '--unbuffered'];
  const client = spawn(findProgram('mariadb', 'mysql') ?? '', [...login, name], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(client, 'exit');
  // The id is told when the table is held.
  client.stdin.write(`LOCK TABLES ${table} WRITE; SELECT CONNECTION_ID(); SELECT SLEEP(600);\n`);
  const [id] = (await once(createInterface(client.stdout), 'line')) as [string];
  return async () => {
    await database.query(`KILL ${Number(id)}`);
    client.kill();
    await ended;
  };
}

/** The connection of the helpdesk's own user that waits for a held table; resolves as soon as there is one. */
export function connectionThatWaits(database: Database): Promise<string> {
  return until('the helpdesk to wait for the table', async () => {
    const rows = await database.query(
      `SELECT id FROM information_schema.processlist
         WHERE user = '${database.address.user}' AND state LIKE 'Waiting for table%'`,
    );
    return rows[0]?.[0];
  });
}
