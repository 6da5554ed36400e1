// `npm run bench:queue`: what the event queue does on a MariaDB of its own: an event beside a bare INSERT, leasing from
// a short and a long queue, and 8 processes at once of which some are killed; a tenth of that again while the server is
// shut down and crashes. Arguments: events and tickets of the crowd.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { openPrivateMariadb } = await import('../private-mariadb.mjs');

const [events = '100000', tickets = '10000'] = process.argv.slice(2);
const mariadb = await openPrivateMariadb();
try {
  if (mariadb.environment.FAI_MARIADB_SOCKET !== undefined) {
    console.log('| queue | |\n|---|---|');
    const script = join(import.meta.dirname, 'php', 'queue.php');
    const { status } = spawnSync('php', ['-d', 'memory_limit=1G', script, events, tickets], {
      stdio: 'inherit',
      env: { ...process.env, ...mariadb.environment },
    });
    process.exitCode = status ?? 1;
  }
} finally {
  await mariadb.close();
}
