import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '../e2e/hosts/database.ts';
import { runPhpScript } from '../e2e/hosts/php-script.ts';
import { machineFor } from '../e2e/machine.ts';
import type { RealHelpdesk } from './real-helpdesk.ts';

const clients = 8;
const kills = 12;

/**
 * 8 clients, each a process, lease, write back and acknowledge over HTTP until nothing is left; some are killed with
 * SIGKILL and replaced. Prints what became of the tickets as one Markdown row a line.
 */
export async function runHttpCrowd({ helpdesk }: RealHelpdesk, tickets: number): Promise<void> {
  const database = new Database(helpdesk.database);
  await runPhpScript('../../../bench/php/many-tickets', helpdesk.folder, { tickets });
  await database.query(
    `CREATE TABLE bench_effects (id INT AUTO_INCREMENT PRIMARY KEY, ticket_id INT, generated_at VARCHAR(40));
     CREATE TRIGGER bench_keep AFTER UPDATE ON fai_summaries FOR EACH ROW INSERT INTO bench_effects (ticket_id, generated_at)
       VALUES (NEW.ticket_id, JSON_VALUE(NEW.newest_origin, '$.generatedAt'));
     UPDATE fai_event_queue SET due_at = UTC_TIMESTAMP(6), last_at = last_at - INTERVAL 1 HOUR`,
  );
  const url = `${helpdesk.origin}${helpdesk.rootPath}`;
  const machine = machineFor({ url, machine: helpdesk.machine, newestEntryId: async () => 0 });
  const environment = {
    ...process.env,
    FAI_BENCH_URL: url,
    FAI_BENCH_TOKEN: await machine.token({
      scope: 'queue:lease insights:write',
      exp: Math.floor(Date.now() / 1_000) + 3_600,
    }),
    FAI_BENCH_ENTRIES: JSON.stringify(await firstEntries(database)),
  };
  const start = () =>
    spawn(process.execPath, [join(import.meta.dirname, 'http-client.mjs')], { env: environment, stdio: 'inherit' });
  const startedAt = performance.now();
  const running: ChildProcess[] = Array.from({ length: clients }, start);
  for (let killed = 0; killed < kills; killed += 1) {
    await wait(randomInt(200, 1_000));
    const victim = randomInt(running.length);
    running[victim]?.kill('SIGKILL');
    running[victim] = start();
  }
  await Promise.all(running.map((child) => (child.exitCode === null ? once(child, 'exit') : undefined)));
  const seconds = (performance.now() - startedAt) / 1_000;
  const count = async (sql: string) => Number((await database.query(`SELECT COUNT(*) FROM ${sql}`))[0]?.[0]);
  const rows: [string, string | number][] = [
    [`${tickets} tickets over HTTP, ${clients} clients, ${kills} killed`, `${seconds.toFixed(0)} s`],
    [
      '… tickets without a result (lost)',
      await count(`bench_tickets b LEFT JOIN fai_summaries s USING (ticket_id) WHERE s.insight IS NULL`),
    ],
    [
      '… results that went back to something older',
      await count(
        `(SELECT generated_at < LAG(generated_at) OVER (PARTITION BY ticket_id ORDER BY id) AS older FROM bench_effects) e WHERE older = 1`,
      ),
    ],
    ['… events left', await count('fai_event_queue')],
  ];
  console.log('\n| queue over HTTP | |\n|---|---|');
  for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);
}

/** The first entry of every ticket, by its id. */
async function firstEntries(database: Database): Promise<Record<string, number>> {
  const rows = await database.query(
    `SELECT t.object_id, MIN(e.id) FROM ${database.table('thread')} t JOIN ${database.table('thread_entry')} e ON e.thread_id = t.id
     WHERE t.object_type = 'T' GROUP BY t.object_id`,
  );
  return Object.fromEntries(rows.map(([ticketId, entryId]) => [ticketId, Number(entryId)]));
}
