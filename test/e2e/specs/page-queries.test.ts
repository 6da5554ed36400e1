import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { addedTo, planOf, statementsDuring } from '../database/statement-log.ts';
import { Database } from '../hosts/database.ts';
import { sampleInsights } from '../insights.ts';
import type { Visit } from '../page/visit.ts';

/** What a ticket page may cost (the "at most 4 indexed queries on a view with a result, 2 without"). */
const maxWith = 4;
const maxWithout = 2;

/** Core keeps sessions and reads the registry of plugins and their settings for any plugin there is. */
const isCoresOwn = (statement: string) => /`?\w+_(?:session|plugin|plugin_instance|config)`?\b/.test(statement);

/** Rows of other tickets, so that looking through all of them would not be the quickest plan. */
const many = 3_000;
const firstOther = 1_000_000;

describe('queries of a ticket page', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    let visit: Visit;
    let without: string[];

    const view = () => visit.page.request.get(`${bench.host.url}scp/tickets.php?id=${helpdesk.tickets.plain}`);
    const ours = async () => {
      const statements = addedTo(without, await statementsDuring(database, view));
      return statements.filter((statement) => statement.includes('fai_') || !isCoresOwn(statement));
    };
    const enable = (isActive: number) =>
      database.query(
        `UPDATE ${database.table('plugin')} SET isactive = ${isActive} WHERE install_path = 'plugins/fai'`,
      );

    beforeAll(async () => {
      visit = await bench.visit('administrator');
      await fillTables(database);
      await enable(0);
      // The first only warms up: it takes the ticket's lock, say.
      await view();
      without = await statementsDuring(database, view);
      await enable(1);
      // The first of all looks for fields of other tools; what it finds, or not, stays with the settings.
      await view();
    });
    afterAll(async () => {
      await enable(1);
      await emptyTables(database);
    });

    test('a page without a result, with one that nobody has seen yet, and with one, as the server counts them', async () => {
      expect(without.length, 'the log has what core asks').toBeGreaterThan(20);
      const before = await ours();
      expect((await bench.machine.put(helpdesk.tickets.plain, sampleInsights())).status).toBe(200);
      const first = await ours();
      const again = await ours();
      await bench.machine.delete(helpdesk.tickets.plain);
      const numbers = [before, first, again].map((statements) => statements.length);
      console.log(`e2e: queries of ours on a ticket page: ${numbers.join(', ')} (without, first view, with a result)`);

      expect(before.join('\n')).toContain('fai_event_queue');
      expect(before.length, before.join('\n')).toBeLessThanOrEqual(maxWithout);
      expect(first.join('\n')).toContain('UPDATE fai_versions');
      expect(first.length, first.join('\n')).toBeLessThanOrEqual(maxWith);
      expect(again.join('\n')).toContain('fai_recommendations');
      expect(again.length, again.join('\n')).toBeLessThanOrEqual(maxWith);

      for (const statement of new Set([...before, ...first, ...again])) {
        for (const { table, type } of await planOf(database, statement)) {
          // ALL reads a whole table, "index" a whole index; a table within <> is an answer of the query's own.
          if (!table.startsWith('<')) expect(['ALL', 'index'], `${table} in ${statement}`).not.toContain(type);
        }
      }
    });
  });
});

async function fillTables(database: Database): Promise<void> {
  const rows = `FROM seq_1_to_${many}`;
  const ticket = `${firstOther} + seq`;
  const now = 'UTC_TIMESTAMP(6)';
  await emptyTables(database);
  await database.query(
    `INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at) SELECT ${ticket}, 'message', ${now}, ${now}, ${now} ${rows};
     INSERT INTO fai_summaries SELECT ${ticket}, '{}', NULL, ${now} ${rows};
     INSERT INTO fai_recommendations SELECT ${ticket}, 'a', 0, '{}', ${now} ${rows};
     INSERT INTO fai_ratings SELECT ${ticket}, 'a', 1, '', '', 'up', NULL, NULL, ${now} ${rows};
     INSERT INTO fai_outcomes SELECT ${ticket}, 'a', '', 'used', NULL, NULL, 1, ${now} ${rows};
     INSERT INTO fai_refreshes SELECT ${ticket}, 1, ${now} ${rows};
     INSERT INTO fai_field_changes SELECT ${ticket}, 1, ${now} ${rows};
     INSERT INTO fai_versions (ticket_id) SELECT ${ticket} ${rows};
     INSERT INTO fai_questions (ticket_id, staff_id, question, language, asked_at)
       SELECT ${ticket}, 1 + seq MOD 9, '{"text":"?"}', 'en', ${now} ${rows};
     INSERT INTO fai_figures SELECT MD5(seq), 'shown', '{}', 0 ${rows};
     ANALYZE TABLE ${tables.join(', ')}`,
  );
}

const tables = [
  'fai_event_queue',
  'fai_summaries',
  'fai_recommendations',
  'fai_ratings',
  'fai_outcomes',
  'fai_refreshes',
  'fai_field_changes',
  'fai_questions',
  'fai_versions',
  'fai_figures',
];

async function emptyTables(database: Database): Promise<void> {
  const deletes = tables.map((table) =>
    table === 'fai_figures'
      ? "DELETE FROM fai_figures WHERE model = '{}'"
      : `DELETE FROM ${table} WHERE ticket_id > ${firstOther}`,
  );
  await database.query(deletes.join('; '));
}
